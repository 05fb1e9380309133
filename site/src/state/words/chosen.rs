//! The choices in force, for paper and for files that are taken along.

use regiewijzer_exploration::{Exploration, Part};
use regiewijzer_model::Lever;

use super::{lever_with_unit, name, value};

/// A choice in words.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Chosen {
    /// What it is called.
    pub(crate) name: &'static str,
    /// Its value in force.
    pub(crate) value: String,
    /// Whether it was set, rather than following by itself.
    pub(crate) is_own: bool,
}

/// The levers that say what is chosen, set or not.
const MAIN: [Lever; 8] = [
    Lever::Scenario,
    Lever::Partnership,
    Lever::Mix,
    Lever::Doorzettingsmacht,
    Lever::Inhabitants,
    Lever::Municipalities,
    Lever::PolicyInhabitants,
    Lever::Budget,
];

/// What has an influence on the figures, apart from how many worlds there are and which.
fn parts() -> impl Iterator<Item = Part> {
    Part::all().filter(|part| {
        !matches!(
            part,
            Part::Panel(_) | Part::Members | Part::Seed | Part::Ranks
        )
    })
}

/// The main levers, the horizon, and everything else that was set.
pub(crate) fn main_parts(explored: &Exploration) -> impl Iterator<Item = Part> {
    parts().filter(|part| {
        let is_main = match part {
            Part::Lever(lever) => MAIN.contains(lever),
            other => *other == Part::Months,
        };
        is_main || part.link_value(explored).is_some()
    })
}

/// The main choices and everything else that was set, in words.
pub(crate) fn main_chosen(explored: &Exploration) -> Vec<Chosen> {
    main_parts(explored)
        .map(|part| chosen(part, explored))
        .collect()
}

/// Every choice, also those that were left alone, in words.
pub(crate) fn all_chosen(explored: &Exploration) -> Vec<Chosen> {
    parts().map(|part| chosen(part, explored)).collect()
}

fn chosen(part: Part, explored: &Exploration) -> Chosen {
    Chosen {
        name: name(part),
        value: match part {
            Part::Lever(lever) => lever_with_unit(lever, &explored.choices),
            other => value(other, explored),
        },
        is_own: part.link_value(explored).is_some(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::Role;

    #[test]
    fn every_choice_is_named_and_those_that_were_set_are_marked() {
        let explored = Exploration::default()
            .with_partnership(Some("w13"))
            .with_role(Role::Beleid, 50.0);
        let all = all_chosen(&explored);
        for lever in Lever::all() {
            let name = name(Part::Lever(lever));
            assert!(all.iter().any(|one| one.name == name), "{name}");
        }
        let own: Vec<&str> = all
            .iter()
            .filter(|one| one.is_own)
            .map(|one| one.name)
            .collect();
        assert_eq!(own, ["Scenario", "Regio", "Verdeling van de tijd"]);
        let main = main_chosen(&explored);
        assert!(main.iter().any(|one| one.value == "305.000 inwoners"));
    }

    #[test]
    fn what_was_set_is_among_the_main_choices() {
        for lever in Lever::all().filter(|lever| *lever != Lever::Mix) {
            let Some((low, high)) = lever.bounds() else {
                continue;
            };
            let start = Exploration::default();
            let other = if lever.number(&start.choices) == high {
                low
            } else {
                high
            };
            let set = start.with_number(lever, Some(other));
            assert!(main_parts(&set).any(|part| part == Part::Lever(lever)));
        }
    }
}
