//! How an option looks wherever it is drawn: its colour, its dash, its mark and its name.

use regiewijzer_charts::Shape;
use regiewijzer_model::Scenario;

use crate::state::Exploration;
use crate::text::Localized;
use crate::text::interface::outcome;

/// The look of an option.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Look {
    /// The class that gives colour and dash.
    pub(crate) class: &'static str,
    /// The mark.
    pub(crate) shape: Shape,
    /// What it is called.
    pub(crate) name: &'static str,
}

impl Look {
    /// The look of a scenario.
    pub(crate) fn of_scenario(scenario: Scenario) -> Self {
        let (class, shape) = match scenario {
            Scenario::Vandaag => ("series-vandaag", Shape::Hollow),
            Scenario::Bestuursregisseur => ("series-bestuursregisseur", Shape::Circle),
            Scenario::Terreinregisseur => ("series-terreinregisseur", Shape::Square),
            Scenario::Beleidsregisseur => ("series-beleidsregisseur", Shape::Triangle),
        };
        Self {
            class,
            shape,
            name: scenario.name().localized(),
        }
    }

    /// The look of an exploration: its scenario's, or a blend where the mix is another.
    pub(crate) fn of(exploration: &Exploration) -> Self {
        let scenario = exploration.choices.scenario;
        if exploration.is_baseline()
            || (exploration.choices.mix.is_none() && scenario != Scenario::Vandaag)
        {
            return Self::of_scenario(scenario);
        }
        Self {
            class: "series-mix",
            shape: Shape::Diamond,
            name: outcome::OWN_CHOICE.localized(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::Role;
    use regiewijzer_model::Lever;

    #[test]
    fn a_scenario_keeps_its_look_at_another_scale_but_not_with_another_mix() {
        let scenario = Exploration::of_scenario(Scenario::Terreinregisseur);
        let larger = scenario
            .clone()
            .with_number(Lever::Inhabitants, Some(300_000.0));
        assert_eq!(Look::of(&larger), Look::of(&scenario));
        let mixed = scenario.with_role(Role::Beleid, 50.0);
        assert_eq!(Look::of(&mixed).class, "series-mix");
    }

    #[test]
    fn today_with_more_means_is_no_longer_today() {
        let changed = Exploration::default().with_number(Lever::Budget, Some(150_000.0));
        assert_eq!(Look::of(&changed).name, "Jouw keuze");
        assert_eq!(Look::of(&Exploration::default()).name, "Vandaag");
    }
}
