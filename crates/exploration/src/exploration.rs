//! The one value from which the simulator is drawn.

mod change;

use regiewijzer_ensemble::{Assumptions, Inquiry};
use regiewijzer_evidence::Partnership;
use regiewijzer_model::{
    Choices, Instruments, Lever, Months, Outcome, Plan, Regiemix, Scenario, ScheduledScenario,
    Share, Thresholds,
};

use crate::{PanelView, Ranks};

/// One of the two charts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panel {
    /// The first chart.
    Left,
    /// The second chart.
    Right,
}

/// What is explored: choices, assumptions, the worlds, and what the charts show.
#[derive(Clone, Debug, PartialEq)]
pub struct Exploration {
    /// What is chosen.
    pub choices: Choices,
    /// What is assumed, for the choices and for today alike.
    pub assumptions: Assumptions,
    /// How long the horizon is.
    pub months: Months,
    /// Whether events fall by chance; without it each weighs as much as is expected of it.
    pub noise: bool,
    /// How many worlds: one of [`Exploration::MEMBERS`].
    pub members: u32,
    /// The seed of the worlds and of chance.
    pub seed: u32,
    /// From which difference on an option differs noticeably.
    pub thresholds: Thresholds,
    /// What weighs more where options are weighed; of what has no rank nothing is said.
    pub ranks: Ranks,
    /// What the left and the right chart show.
    pub panels: [PanelView; 2],
}

impl Default for Exploration {
    fn default() -> Self {
        Self {
            choices: Choices::default(),
            assumptions: Assumptions::default(),
            months: Months::POLICY_CYCLE,
            noise: true,
            members: Inquiry::MEMBERS,
            seed: Inquiry::SEED,
            thresholds: Thresholds::default(),
            ranks: Ranks::default(),
            panels: [Outcome::SamenwerkingSe, Outcome::Beleidscoherentie].map(PanelView::fan),
        }
    }
}

impl Exploration {
    /// How many worlds there can be: each step four times as many, for half the error.
    pub const MEMBERS: [u32; 3] = [
        Inquiry::MEMBERS,
        4 * Inquiry::MEMBERS,
        16 * Inquiry::MEMBERS,
    ];

    /// The start of a scenario in the median partnership.
    pub fn of_scenario(scenario: Scenario) -> Self {
        Self {
            choices: Choices::of_scenario(scenario),
            ..Self::default()
        }
    }

    /// The levers that follow from the choices; `None` where they cannot be carried out.
    pub fn plan(&self) -> Option<Plan> {
        self.choices.resolve().ok()
    }

    /// What to ask of the model for the current choices.
    pub fn inquiry(&self) -> Inquiry {
        self.inquiry_about(self.choices.clone())
    }

    /// What to ask of the model for today in the same partnership.
    pub fn baseline(&self) -> Inquiry {
        self.inquiry_about(self.choices.baseline())
    }

    /// What to ask of the model for other choices in the very same worlds.
    pub fn inquiry_about(&self, choices: Choices) -> Inquiry {
        Inquiry {
            assumptions: self.assumptions.clone(),
            months: self.months,
            noise: self.noise,
            seed: self.seed,
            ..Inquiry::about(choices)
        }
    }

    /// The measures that the charts need over time.
    pub fn measures(&self) -> Vec<Outcome> {
        self.panels.map(|view| view.outcome).to_vec()
    }

    /// The scenario that takes over later, if one does.
    #[must_use]
    pub fn scheduled(&self) -> Option<ScheduledScenario> {
        self.choices.later.first().copied()
    }

    /// Whether the current choices come down to today.
    pub fn is_baseline(&self) -> bool {
        self.choices.resolve() == self.choices.baseline().resolve()
    }

    /// The mix in force.
    #[must_use]
    pub fn mix(&self) -> Regiemix {
        self.choices.mix()
    }

    /// The power in force.
    #[must_use]
    pub fn doorzettingsmacht(&self) -> Share {
        self.choices.doorzettingsmacht()
    }

    /// The instruments in force, with their overrides.
    #[must_use]
    pub fn instruments(&self) -> Instruments {
        Instruments::new(self.doorzettingsmacht(), self.choices.overrides)
    }

    /// The yearly means in force, in euro.
    #[must_use]
    pub fn budget(&self) -> f64 {
        Lever::Budget.number(&self.choices)
    }

    /// The partnership that was chosen.
    #[must_use]
    pub fn partnership(&self) -> Option<&'static Partnership> {
        self.choices.known_partnership()
    }

    /// The number of inhabitants where none is chosen.
    #[must_use]
    pub fn own_inhabitants(&self) -> u32 {
        self.choices.own_inhabitants()
    }

    /// The number of inhabitants in force.
    #[must_use]
    pub fn inhabitants(&self) -> u32 {
        self.choices.inhabitants()
    }

    /// The number of municipalities where none is chosen, 1–40; not always a whole one.
    #[must_use]
    pub fn own_municipalities(&self) -> f64 {
        self.choices.own_municipalities()
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
