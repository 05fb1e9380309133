//! Exploring something else.
//!
//! Every method gives choices that can be carried out: a value outside its range is moved to the
//! nearest end, and a choice that equals what follows by itself is left open.

use regiewijzer_evidence::partnership;
use regiewijzer_model::choices::BUDGET_EUR;
use regiewijzer_model::{Choices, Outcome, Regiemix, Region, Scenario, Share};

use super::further::two_decimals;
use super::{Exploration, Panel, PanelView};
use crate::role::{self, Role};

impl Exploration {
    /// A scenario with its own mix and power; region, scale and means stay.
    pub fn with_scenario(mut self, scenario: Scenario) -> Self {
        self.choices.scenario = scenario;
        self.choices.mix = None;
        self.choices.doorzettingsmacht = None;
        self
    }

    /// Another percentage of time for a role; `None` goes back to the scenario's mix.
    pub fn with_role(self, role: Role, percent: Option<f64>) -> Self {
        let mix = percent.map(|percent| role::with_percent(self.mix(), role, percent));
        self.with_mix(mix)
    }

    /// Another division of time; `None` goes back to the scenario's.
    pub fn with_mix(mut self, mix: Option<Regiemix>) -> Self {
        self.choices.mix = mix.filter(|mix| *mix != self.choices.scenario.mix());
        self.without_turns_for_own()
    }

    /// Another power; `None` goes back to the scenario's.
    pub fn with_doorzettingsmacht(mut self, power: Option<f64>) -> Self {
        let power = power.map(|power| Share::clamped(two_decimals(power)));
        let own = self.choices.scenario.doorzettingsmacht();
        self.choices.doorzettingsmacht = power.filter(|power| *power != own);
        self.without_turns_for_own()
    }

    /// Scenarios in turn are taken as they are, so an own mix or power ends them.
    fn without_turns_for_own(mut self) -> Self {
        if self.choices.mix.is_some() || self.choices.doorzettingsmacht.is_some() {
            self.choices.later.clear();
        }
        self
    }

    /// Another region, with its own scale, municipalities and means.
    pub fn with_partnership(mut self, id: Option<&str>) -> Self {
        self.choices = Choices {
            partnership: id.and_then(partnership).map(|found| found.id.to_owned()),
            inhabitants: None,
            municipalities: None,
            policy_inhabitants: None,
            budget_eur: None,
            ..self.choices
        };
        self
    }

    /// Another scale; `None` goes back to the region's own.
    pub fn with_inhabitants(mut self, inhabitants: Option<f64>) -> Self {
        let own = self.own_inhabitants();
        let allowed = Region::INHABITANTS;
        self.choices.inhabitants = inhabitants
            .map(|number| rounded(number, *allowed.start(), *allowed.end()))
            .filter(|number| *number != own);
        // What was chosen before may be what follows by itself now.
        let tied = self.own_municipalities();
        self.choices.municipalities = self.choices.municipalities.filter(|n| *n != tied);
        // The policy scale is never smaller than the region.
        let floor = self.inhabitants();
        self.choices.policy_inhabitants = self
            .choices
            .policy_inhabitants
            .filter(|number| *number > floor);
        self
    }

    /// Another number of municipalities; `None` lets it follow the scale.
    pub fn with_municipalities(mut self, municipalities: Option<f64>) -> Self {
        let own = self.own_municipalities();
        let allowed = Region::MUNICIPALITIES;
        self.choices.municipalities = municipalities
            .map(|number| rounded(number, *allowed.start(), *allowed.end()))
            .filter(|number| *number != own);
        self
    }

    /// Another policy scale; `None` ties it to the scale.
    pub fn with_policy_inhabitants(mut self, inhabitants: Option<f64>) -> Self {
        let floor = self.inhabitants();
        self.choices.policy_inhabitants = inhabitants
            .map(|number| rounded(number, floor, *Region::INHABITANTS.end()))
            .filter(|number| *number != floor);
        self
    }

    /// Other yearly means; `None` goes back to the subsidy rule.
    pub fn with_budget(mut self, budget: Option<f64>) -> Self {
        let (low, high) = BUDGET_EUR.into_inner();
        self.choices.budget_eur = budget
            .filter(|budget| budget.is_finite())
            .map(|budget| budget.round().clamp(low, high));
        self
    }

    /// Another seed.
    pub fn with_seed(mut self, seed: u32) -> Self {
        self.seed = seed;
        self
    }

    /// Another measure in a chart.
    pub fn with_panel(mut self, panel: Panel, outcome: Outcome) -> Self {
        self.panels[panel as usize].outcome = outcome;
        self
    }

    /// Another view in a chart.
    pub fn with_view(mut self, panel: Panel, view: PanelView) -> Self {
        self.panels[panel as usize] = view;
        self
    }

    /// Brings a measure into view: it comes left, and what was left moves right.
    pub fn showing(mut self, outcome: Outcome) -> Self {
        let [left, right] = &mut self.panels;
        if left.outcome != outcome {
            right.outcome = left.outcome;
            left.outcome = outcome;
        }
        self
    }

    /// Every choice back to where it started; assumptions, charts and worlds stay.
    pub fn reset(self) -> Self {
        Self {
            choices: Choices::default(),
            ..self
        }
    }
}

/// A whole number between two ends; what is no number becomes the lowest.
fn rounded(number: f64, low: u32, high: u32) -> u32 {
    number.round().clamp(f64::from(low), f64::from(high)) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scenario_brings_its_own_mix_and_power_and_leaves_the_region() {
        let changed = Exploration::default()
            .with_partnership(Some("w13"))
            .with_role(Role::Beleid, Some(30.0))
            .with_doorzettingsmacht(Some(0.9))
            .with_scenario(Scenario::Terreinregisseur);
        assert_eq!(changed.mix(), Scenario::Terreinregisseur.mix());
        assert_eq!(
            changed.doorzettingsmacht(),
            Scenario::Terreinregisseur.doorzettingsmacht()
        );
        assert_eq!(changed.inhabitants(), 305_000);
    }

    #[test]
    fn moving_a_slider_back_leaves_the_choice_open_again() {
        let start = Exploration::of_scenario(Scenario::Terreinregisseur);
        let power = start
            .clone()
            .with_doorzettingsmacht(Some(0.7))
            .with_doorzettingsmacht(Some(0.5));
        assert_eq!(power, start);
        let role = start
            .clone()
            .with_role(Role::Beleid, Some(40.0))
            .with_role(Role::Beleid, None);
        assert_eq!(role, start);
        let scale = start
            .clone()
            .with_inhabitants(Some(80_000.0))
            .with_inhabitants(Some(119_043.0));
        assert_eq!(scale, start);
    }

    #[test]
    fn a_larger_scale_never_leaves_the_policy_scale_behind() {
        let changed = Exploration::default()
            .with_policy_inhabitants(Some(200_000.0))
            .with_inhabitants(Some(300_000.0));
        assert_eq!(changed.choices.policy_inhabitants, None);
        assert!(changed.plan().is_some());
    }

    #[test]
    fn values_outside_their_range_move_to_the_nearest_end() {
        let changed = Exploration::default()
            .with_inhabitants(Some(5e9))
            .with_municipalities(Some(-3.0))
            .with_budget(Some(f64::INFINITY))
            .with_doorzettingsmacht(Some(7.0));
        assert_eq!(changed.inhabitants(), 800_000);
        assert_eq!(changed.choices.municipalities, Some(1));
        assert_eq!(changed.choices.budget_eur, None);
        assert_eq!(changed.doorzettingsmacht().get(), 1.0);
        assert!(changed.plan().is_some());
    }

    #[test]
    fn a_measure_that_is_asked_for_comes_left_once() {
        let start = Exploration::default();
        let left = start.panels[0].outcome;
        let shown = start.showing(Outcome::Kost);
        assert_eq!(shown.measures(), [Outcome::Kost, left]);
        assert_eq!(shown.clone().showing(Outcome::Kost), shown);
        // A phone shows the left one alone.
        assert_eq!(shown.showing(left).measures(), [left, Outcome::Kost]);
    }
}
