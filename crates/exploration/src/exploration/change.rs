//! Exploring something else.
//!
//! Every method gives choices that can be carried out: a number outside its range is moved to the
//! nearest end, and a choice that equals what follows by itself is left open.

use regiewijzer_ensemble::{Assumptions, Range};
use regiewijzer_evidence::partnership;
use regiewijzer_model::lever::Value;
use regiewijzer_model::{
    Choices, InitialStocks, InstrumentOverrides, Lever, Months, Outcome, Parameter, Reading,
    Scenario, ScheduledScenario, Share, Thresholds,
};

use super::{Exploration, Panel, PanelView};
use crate::Ranks;
use crate::role::{self, Role};

impl Exploration {
    /// A lever at the number nearest to this one that it can have; without a number it follows by
    /// itself again.
    #[must_use]
    pub fn with_number(self, lever: Lever, number: Option<f64>) -> Self {
        let number = number.filter(|number| number.is_finite());
        let value = number.map(|number| lever.nearest(&self.choices, number));
        self.with(lever, value.map(Value::Number))
    }

    /// A lever at a value; without one it follows by itself again. So do the levers that the value
    /// brings its own of.
    #[must_use]
    pub fn with(mut self, lever: Lever, value: Option<Value>) -> Self {
        if lever.set(&mut self.choices, value).is_none() {
            return self;
        }
        self.settle(lever);
        let choices = &mut self.choices;
        let mut open = |levers: &[Lever]| {
            for lever in levers {
                // Any lever can be left open.
                let _ = lever.set(choices, None);
            }
        };
        match lever {
            Lever::Scenario => open(&[Lever::Mix, Lever::Doorzettingsmacht]),
            Lever::Partnership => open(&[
                Lever::Inhabitants,
                Lever::Municipalities,
                Lever::PolicyInhabitants,
                Lever::Budget,
            ]),
            Lever::Inhabitants => {
                self.settle(Lever::Municipalities);
                self.settle(Lever::PolicyInhabitants);
            }
            _ => {}
        }
        self
    }

    /// Leaves a lever open where it is set to what follows by itself, or to less than it can be.
    fn settle(&mut self, lever: Lever) {
        let open = match lever {
            Lever::Mix | Lever::Doorzettingsmacht | Lever::Inhabitants => {
                lever.get(&self.choices) == lever.by_itself(&self.choices)
            }
            // A centre city that has all inhabitants leaves none for other municipalities.
            Lever::Municipalities => {
                let (_, most) = lever.bounds_beside(&self.choices).unwrap_or_default();
                let more = |chosen: u32| f64::from(chosen) > most;
                lever.get(&self.choices) == lever.by_itself(&self.choices)
                    || self.choices.municipalities.is_some_and(more)
            }
            Lever::PolicyInhabitants => {
                let floor = self.choices.inhabitants();
                self.choices
                    .policy_inhabitants
                    .is_some_and(|own| own <= floor)
            }
            _ => false,
        };
        if open {
            let _ = lever.set(&mut self.choices, None);
        }
    }

    /// A scenario with its own mix and power; region, scale and means stay.
    #[must_use]
    pub fn with_scenario(self, scenario: Scenario) -> Self {
        self.with(Lever::Scenario, Some(scenario.into()))
    }

    /// Another percentage of time for a role; the other two share the rest as they did before.
    #[must_use]
    pub fn with_role(self, role: Role, percent: f64) -> Self {
        let mix = role::with_percent(self.choices.mix(), role, percent);
        self.with(Lever::Mix, Some(mix.into()))
    }

    /// Another region, with its own scale, municipalities and means; none where the id is unknown.
    #[must_use]
    pub fn with_partnership(self, id: Option<&str>) -> Self {
        let known = id.and_then(partnership).map(|one| one.id.to_owned());
        self.with(Lever::Partnership, known.map(Value::Partnership))
    }

    /// Every instrument back on the ladder.
    #[must_use]
    pub fn without_overrides(mut self) -> Self {
        self.choices.overrides = InstrumentOverrides::default();
        self
    }

    /// Lets a stock start elsewhere; `None` lets it start where the past led.
    #[must_use]
    pub fn with_start(mut self, stock: Outcome, level: Option<f64>) -> Self {
        let mut start = InitialStocks::default();
        let kept = self
            .choices
            .start
            .changed()
            .filter(|(one, _)| *one != stock);
        let level = level.map(|level| (stock, Share::clamped((level * 100.0).round() / 100.0)));
        for (stock, level) in kept.chain(level) {
            // What is no stock is left out.
            let _ = start.set(stock, level);
        }
        self.choices.start = start;
        self
    }

    /// A scenario that takes over after some months, within the horizon; `None` keeps the first one. An own
    /// mix or power holds until then.
    #[must_use]
    pub fn with_scheduled(self, next: Option<(f64, Scenario)>) -> Self {
        let last = f64::from(self.months.get() - 1);
        let next = next.map(|(after, scenario)| {
            let after = after.round().max(1.0).min(last) as u32;
            Value::Schedule(vec![ScheduledScenario { after, scenario }])
        });
        self.with(Lever::Schedule, next)
    }

    /// Another length of the horizon; what would take over after its end does so in its last month.
    #[must_use]
    pub fn with_months(mut self, months: Option<f64>) -> Self {
        let (low, high) = Months::ALLOWED.into_inner();
        let months = months.filter(|months| months.is_finite()).map(|months| {
            let within = months.round().max(f64::from(low)).min(f64::from(high));
            Months::new(within as u32)
        });
        self.months = months.flatten().unwrap_or(Months::POLICY_CYCLE);
        let last = self.months.get() - 1;
        for next in &mut self.choices.later {
            next.after = next.after.min(last);
        }
        self
    }

    /// With or without chance.
    #[must_use]
    pub fn with_noise(mut self, noise: bool) -> Self {
        self.noise = noise;
        self
    }

    /// Another range for a parameter; `None`, or the model's own, leaves it as it is in the model.
    ///
    /// A range that makes no sense for the parameter changes nothing.
    #[must_use]
    pub fn with_assumption(mut self, parameter: Parameter, range: Option<Range>) -> Self {
        let own = Assumptions::default().range(parameter);
        let mut next = Assumptions::under(self.assumptions.readings);
        for (one, range) in self.assumptions.changed() {
            if one != parameter {
                // It made sense when it was set.
                let _ = next.set(one, range);
            }
        }
        let set = match range.filter(|range| *range != own) {
            Some(range) => next.set(parameter, range),
            None => Ok(()),
        };
        if set.is_ok() {
            self.assumptions = next;
        }
        self
    }

    /// With a reading held or not.
    #[must_use]
    pub fn with_reading(mut self, reading: Reading, held: bool) -> Self {
        let readings = &mut self.assumptions.readings;
        *readings = readings.with(reading, held);
        self
    }

    /// Every assumption back to the model's own, and the model read as it is.
    #[must_use]
    pub fn without_assumptions(mut self) -> Self {
        self.assumptions = Assumptions::default();
        self
    }

    /// Another number of worlds.
    #[must_use]
    pub fn with_members(mut self, members: u32) -> Self {
        self.members = members;
        self
    }

    /// Another threshold for a measure, rounded to six decimals and moved to the nearest that it can be;
    /// `None` leaves it as it is in the model.
    #[must_use]
    pub fn with_threshold(mut self, outcome: Outcome, threshold: Option<f64>) -> Self {
        match threshold.filter(|threshold| threshold.is_finite()) {
            Some(threshold) => {
                let rounded = (threshold * 1e6).round() / 1e6;
                let within = rounded.max(0.0).min(Thresholds::max(outcome));
                // It lies within its bounds.
                let _ = self.thresholds.set(outcome, within);
            }
            None => self.thresholds.reset(outcome),
        }
        self
    }

    /// Every threshold back to the model's own.
    #[must_use]
    pub fn without_thresholds(mut self) -> Self {
        self.thresholds = Thresholds::default();
        self
    }

    /// Other ranks of measures.
    #[must_use]
    pub fn with_ranks(mut self, ranks: Ranks) -> Self {
        self.ranks = ranks;
        self
    }

    /// Another seed.
    #[must_use]
    pub fn with_seed(mut self, seed: u32) -> Self {
        self.seed = seed;
        self
    }

    /// Another measure in a chart.
    #[must_use]
    pub fn with_panel(mut self, panel: Panel, outcome: Outcome) -> Self {
        self.panels[panel as usize].outcome = outcome;
        self
    }

    /// Another view in a chart.
    #[must_use]
    pub fn with_view(mut self, panel: Panel, view: PanelView) -> Self {
        self.panels[panel as usize] = view;
        self
    }

    /// Brings a measure into view: it comes left, and what was left moves right.
    #[must_use]
    pub fn showing(mut self, outcome: Outcome) -> Self {
        let [left, right] = &mut self.panels;
        if left.outcome != outcome {
            right.outcome = left.outcome;
            left.outcome = outcome;
        }
        self
    }

    /// Every choice back to where it started; assumptions, charts and worlds stay.
    #[must_use]
    pub fn reset(self) -> Self {
        Self {
            choices: Choices::default(),
            ..self
        }
    }
}

#[cfg(test)]
mod tests;
