//! The levers in which the options differ, in words.

use regiewijzer_model::{InstrumentOverrides, Lever};

use crate::state::Exploration;
use crate::state::words::lever_with_unit;
use crate::text::Localized;
use crate::text::interface::compare;

/// A lever and its value in each option.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Row {
    /// What it is called.
    pub(super) name: &'static str,
    /// Its value in each option, in words.
    pub(super) values: Vec<String>,
}

/// The levers of which at least two options have another value; none where one of the options
/// cannot be carried out.
pub(super) fn different(explorations: &[&Exploration]) -> Vec<Row> {
    if explorations.iter().any(|one| one.plan().is_none()) {
        return Vec::new();
    }
    // Where none has an override, the instruments follow the power, which says it all.
    let overridden = explorations
        .iter()
        .any(|one| one.choices.overrides != InstrumentOverrides::default());
    let mut levers: Vec<Lever> = Lever::all()
        .filter(|lever| match lever {
            // The mix and the power that it brings say it.
            Lever::Scenario => false,
            Lever::Instrument(_) => overridden,
            _ => true,
        })
        .collect();
    levers.sort_by_key(|lever| rank(*lever));
    let row = |lever: Lever| {
        let choices = explorations.iter().map(|one| &one.choices);
        Row {
            name: name(lever),
            values: choices.map(|one| lever_with_unit(lever, one)).collect(),
        }
    };
    levers
        .into_iter()
        .map(row)
        .filter(|row| row.values.windows(2).any(|two| two[0] != two[1]))
        .collect()
}

/// Where a lever stands: first what the region is, then what is done, then from where and when.
const fn rank(lever: Lever) -> u8 {
    match lever {
        Lever::Partnership => 0,
        Lever::Scenario | Lever::Mix => 1,
        Lever::Inhabitants | Lever::Municipalities | Lever::PolicyInhabitants => 2,
        Lever::Doorzettingsmacht => 3,
        Lever::Budget => 4,
        Lever::Instrument(_) => 5,
        Lever::Further(_) => 6,
        Lever::Start => 7,
        Lever::Schedule => 8,
    }
}

fn name(lever: Lever) -> &'static str {
    match lever {
        Lever::Start => compare::STARTS_AT.localized(),
        Lever::Schedule => compare::LATER.localized(),
        other => other.name().localized(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use regiewijzer_model::{FurtherLever, Scenario, Share};

    fn names(rows: &[Row]) -> Vec<&str> {
        rows.iter().map(|row| row.name).collect()
    }

    #[test]
    fn scenarios_differ_in_mix_and_power_and_in_nothing_else() {
        let options = Scenario::ALL.map(Exploration::of_scenario);
        let levers = different(&options.each_ref());
        assert_eq!(
            names(&levers),
            ["Verdeling van de tijd", "Doorzettingsmacht"]
        );
        assert_eq!(
            levers[1].values,
            ["0,15 van 1", "0,15 van 1", "0,50 van 1", "0,80 van 1"]
        );
    }

    #[test]
    fn another_region_brings_its_scale_and_means_along() {
        let free = Exploration::default();
        let w13 = free.clone().with_partnership(Some("w13"));
        let levers = different(&[&free, &w13]);
        assert_eq!(
            names(&levers),
            [
                "Regio",
                "Schaal",
                "Aantal gemeenten",
                "Schaal van het beleid",
                "Middelen"
            ]
        );
        assert_eq!(levers[1].values, ["119.043 inwoners", "305.000 inwoners"]);
    }

    #[test]
    fn the_same_option_twice_differs_in_nothing() {
        let one = Exploration::of_scenario(Scenario::Beleidsregisseur);
        assert_eq!(different(&[&one, &one.clone()]), []);
    }

    #[test]
    fn a_further_lever_and_an_untied_instrument_are_named() {
        let today = Exploration::default();
        let mut other = today.clone();
        other
            .choices
            .further
            .set(FurtherLever::ALL[2], 1.0)
            .unwrap();
        other.choices.overrides.agreement = Some(Share::clamped(0.9));
        let levers = different(&[&today, &other]);
        assert_eq!(
            names(&levers),
            ["Akkoord met VDAB", "Vorm van financiering"]
        );
        assert_eq!(levers[0].values[1], "90%");
        assert_eq!(levers[1].values, ["Projectoproep", "Structureel"]);
    }
}
