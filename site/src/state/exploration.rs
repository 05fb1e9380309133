//! The one value from which the simulator is drawn.

mod change;

use regiewijzer_ensemble::Inquiry;
use regiewijzer_evidence::{Partnership, partnership};
use regiewijzer_model::{Choices, Outcome, Plan, Regiemix, Region, Scenario, Share};

/// One of the two charts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Panel {
    /// The first chart.
    Left,
    /// The second chart.
    Right,
}

/// What somebody is exploring: choices, the seed of the worlds, and which measures are charted.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Exploration {
    /// What is chosen.
    pub(crate) choices: Choices,
    /// The seed of the worlds and of chance.
    pub(crate) seed: u32,
    /// The measures of the left and of the right chart.
    pub(crate) panels: [Outcome; 2],
}

impl Default for Exploration {
    fn default() -> Self {
        Self {
            choices: Choices::default(),
            seed: Inquiry::SEED,
            panels: [Outcome::SamenwerkingSe, Outcome::Beleidscoherentie],
        }
    }
}

impl Exploration {
    /// The start of a scenario in the median partnership.
    pub(crate) fn of_scenario(scenario: Scenario) -> Self {
        Self {
            choices: Choices::of_scenario(scenario),
            ..Self::default()
        }
    }

    /// The levers that follow from the choices; `None` where they cannot be carried out.
    pub(crate) fn plan(&self) -> Option<Plan> {
        self.choices.resolve().ok()
    }

    /// What to ask of the model for the current choices.
    pub(crate) fn inquiry(&self) -> Inquiry {
        Inquiry {
            seed: self.seed,
            ..Inquiry::about(self.choices.clone())
        }
    }

    /// What to ask of the model for today in the same partnership.
    pub(crate) fn baseline(&self) -> Inquiry {
        Inquiry {
            seed: self.seed,
            ..Inquiry::about(self.choices.baseline())
        }
    }

    /// Whether the current choices come down to today.
    pub(crate) fn is_baseline(&self) -> bool {
        self.choices.resolve() == self.choices.baseline().resolve()
    }

    /// Whether the mix is the scenario's own.
    pub(crate) fn has_own_mix(&self) -> bool {
        self.choices.mix.is_some()
    }

    /// The mix in force.
    pub(crate) fn mix(&self) -> Regiemix {
        self.choices
            .mix
            .unwrap_or_else(|| self.choices.scenario.mix())
    }

    /// The power in force.
    pub(crate) fn doorzettingsmacht(&self) -> Share {
        let own = || self.choices.scenario.doorzettingsmacht();
        self.choices.doorzettingsmacht.unwrap_or_else(own)
    }

    /// The partnership that was chosen.
    pub(crate) fn partnership(&self) -> Option<&'static Partnership> {
        partnership(self.choices.partnership.as_deref()?)
    }

    /// The number of inhabitants where none is chosen.
    pub(crate) fn own_inhabitants(&self) -> u32 {
        self.partnership()
            .map_or(Region::MEDIAN_INHABITANTS, |one| one.inhabitants)
    }

    /// The number of inhabitants in force.
    pub(crate) fn inhabitants(&self) -> u32 {
        self.choices
            .inhabitants
            .unwrap_or_else(|| self.own_inhabitants())
    }

    /// The number of municipalities where none is chosen.
    pub(crate) fn own_municipalities(&self) -> u32 {
        match self.partnership() {
            Some(one) if self.choices.inhabitants.is_none() => one.municipalities,
            _ => Region::tied_municipalities(self.inhabitants()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_start_is_today_and_equals_the_baseline() {
        assert!(Exploration::default().is_baseline());
        assert!(!Exploration::of_scenario(Scenario::Beleidsregisseur).is_baseline());
    }
}
