//! The parameters in their groups, all of them or those that match a search.

use regiewijzer_model::Parameter;
use regiewijzer_model::description::Mechanism;

use crate::text::Localized;
use crate::text::interface::assume;

/// The group of parameters that belong to no mechanism but to the further levers.
const LEVERS: &str = "levers";

/// The parameters of one mechanism.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct ParameterGroup {
    /// Stable id, that of the mechanism.
    pub(super) id: &'static str,
    /// Name for people.
    pub(super) name: &'static str,
    /// Its parameters, in the order of the model.
    pub(super) parameters: Vec<Parameter>,
}

/// The id of the group in which a parameter stands.
pub(super) fn group_of(parameter: Parameter) -> &'static str {
    Mechanism::from_id(parameter.info().mechanism).map_or(LEVERS, Mechanism::id)
}

/// The groups in the order of the mechanisms, with the parameters that have all these words in their
/// name, code, mechanism or source; without words, with all.
pub(super) fn groups(words: &str) -> Vec<ParameterGroup> {
    let words: Vec<String> = words.split_whitespace().map(str::to_lowercase).collect();
    let mechanisms = Mechanism::ALL
        .into_iter()
        .map(|one| (one.id(), one.info().name.localized()));
    mechanisms
        .chain([(LEVERS, assume::LEVERS.localized())])
        .map(|(id, name)| ParameterGroup {
            id,
            name,
            parameters: Parameter::ALL
                .into_iter()
                .filter(|one| group_of(*one) == id && has(*one, name, &words))
                .collect(),
        })
        .filter(|group| !group.parameters.is_empty())
        .collect()
}

fn has(parameter: Parameter, group: &str, words: &[String]) -> bool {
    let info = parameter.info();
    let texts = [info.id, info.name.localized(), group, info.source];
    let all = texts.join(" ").to_lowercase();
    words.iter().all(|word| all.contains(word.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(words: &str) -> Vec<Parameter> {
        let groups = groups(words);
        groups.into_iter().flat_map(|one| one.parameters).collect()
    }

    #[test]
    fn every_parameter_stands_in_one_group() {
        let mut all = found("");
        assert_eq!(all.len(), Parameter::ALL.len());
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), Parameter::ALL.len());
    }

    #[test]
    fn a_parameter_is_found_by_name_code_and_section() {
        assert!(found("GROEI draagvlak").contains(&Parameter::AD));
        assert!(found("ad ").contains(&Parameter::AD));
        assert!(found("§2.5").contains(&Parameter::AD));
        assert!(found("geen enkele zo genoemd").is_empty());
    }
}
