//! What the files are called.

use crate::state::Exploration;

/// Where no partnership is chosen.
const MEDIAN: &str = "mediaan";

/// The id of the region of an exploration.
pub(crate) fn region(explored: &Exploration) -> &'static str {
    explored.partnership().map_or(MEDIAN, |one| one.id)
}

/// The name of a file with a view of a measure, or of two, of what is explored; without its ending.
pub(crate) fn of(view: &str, measure: &str, other: Option<&str>, explored: &Exploration) -> String {
    let scenario = explored.choices.scenario.id();
    let before = ["regiewijzer", view, measure].into_iter().chain(other);
    let parts: Vec<&str> = before.chain([scenario, region(explored)]).collect();
    joined(&parts)
}

/// Parts of a name in signs that every file system and mail program leaves as they are.
pub(crate) fn joined(parts: &[&str]) -> String {
    parts.join("-").replace('_', "-")
}

/// Words as a part of a name: letters without accents, figures and dashes.
pub(crate) fn plain(words: &str) -> String {
    let signs = words.chars().map(|sign| sign.to_ascii_lowercase());
    let plain: String = signs
        .map(|sign| {
            if sign.is_ascii_alphanumeric() {
                sign
            } else {
                '-'
            }
        })
        .collect();
    let parts: Vec<&str> = plain.split('-').filter(|part| !part.is_empty()).collect();
    parts.join("-")
}

/// The name of a file with figures: it says how they are written.
pub(super) fn csv(name: &str) -> String {
    format!("{name}-decimale-punt.csv")
}

#[cfg(test)]
mod tests {
    use super::*;
    use regiewijzer_evidence::partnerships;
    use regiewijzer_model::{Outcome, Scenario};

    #[test]
    fn a_name_says_what_is_in_the_file() {
        let today = Exploration::default();
        assert_eq!(
            of("kaart", "afstemming_vdab", None, &today),
            "regiewijzer-kaart-afstemming-vdab-vandaag-mediaan"
        );
        let w13 =
            Exploration::of_scenario(Scenario::Beleidsregisseur).with_partnership(Some("w13"));
        let trade = of("afweging", "draagvlak", Some("kost"), &w13);
        assert_eq!(
            csv(&trade),
            "regiewijzer-afweging-draagvlak-kost-beleidsregisseur-w13-decimale-punt.csv"
        );
    }

    #[test]
    fn the_name_of_an_option_becomes_plain() {
        assert_eq!(plain("Ons plan: één & al"), "ons-plan-n-al");
        assert_eq!(plain(" ?? "), "");
    }

    #[test]
    fn a_name_has_small_letters_figures_and_dashes_alone() {
        for partnership in partnerships() {
            let here = Exploration::default().with_partnership(Some(partnership.id));
            for measure in Outcome::ALL {
                let name = of("verloop", measure.id(), None, &here);
                let is_plain =
                    |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '-';
                assert!(name.chars().all(is_plain), "{name}");
            }
        }
    }
}
