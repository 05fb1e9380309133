//! Choices for those who want more: instruments, further levers, the start, the horizon, assumptions.

use regiewijzer_ensemble::{Assumptions, Range};
use regiewijzer_model::{
    FurtherLever, InitialStocks, InstrumentOverrides, Instruments, Months, Outcome, Parameter,
    Scenario, ScheduledScenario, Share,
};

use super::Exploration;
use crate::Instrument;

impl Exploration {
    /// The instruments in force, the untied ones included.
    pub fn instruments(&self) -> Instruments {
        Instruments::new(self.doorzettingsmacht(), self.choices.overrides)
    }

    /// Another degree of an instrument than the ladder's; `None` ties it again.
    pub fn with_instrument(mut self, instrument: Instrument, degree: Option<f64>) -> Self {
        let degree = degree.map(|degree| Share::clamped(two_decimals(degree)));
        instrument.set(&mut self.choices.overrides, degree);
        self
    }

    /// Every instrument back on the ladder.
    pub fn tied(mut self) -> Self {
        self.choices.overrides = InstrumentOverrides::default();
        self
    }

    /// Another level of a further lever; `None` goes back to today's.
    pub fn with_lever(mut self, lever: FurtherLever, level: Option<f64>) -> Self {
        let info = lever.info();
        let level = level.filter(|level| level.is_finite());
        let level = level.map_or(info.today, |level| {
            let written = if info.options.is_empty() {
                two_decimals(level)
            } else {
                level.round()
            };
            written.clamp(info.lo, info.hi)
        });
        // It lies within the range, and is whole where it must be.
        let _ = self.choices.further.set(lever, level);
        self
    }

    /// Lets a stock start elsewhere; `None` lets it start where the past led.
    pub fn with_start(mut self, stock: Outcome, level: Option<f64>) -> Self {
        let mut start = InitialStocks::default();
        for (one, level) in self.choices.start.changed() {
            if one != stock {
                // What was a stock is one still.
                let _ = start.set(one, level);
            }
        }
        if let Some(level) = level {
            let _ = start.set(stock, Share::clamped(two_decimals(level)));
        }
        self.choices.start = start;
        self
    }

    /// A scenario that takes over after some months; `None` keeps the first one.
    ///
    /// Scenarios in turn are taken as they are: own choices of mix and power lapse, as they would
    /// hold for the first one alone.
    pub fn with_turn(mut self, turn: Option<(f64, Scenario)>) -> Self {
        self.choices.later = turn
            .map(|(after, scenario)| ScheduledScenario {
                after: self.moment(after),
                scenario,
            })
            .into_iter()
            .collect();
        if !self.choices.later.is_empty() {
            self.choices.mix = None;
            self.choices.doorzettingsmacht = None;
        }
        self
    }

    /// Another length of the horizon; what would take over after its end does so in its last month.
    pub fn with_months(mut self, months: Option<f64>) -> Self {
        let (low, high) = Months::ALLOWED.into_inner();
        let months = months.filter(|months| months.is_finite()).map(|months| {
            let within = months.round().clamp(f64::from(low), f64::from(high));
            Months::new(within as u32)
        });
        self.months = months.flatten().unwrap_or(Months::POLICY_CYCLE);
        let last = self.months.get() - 1;
        for turn in &mut self.choices.later {
            turn.after = turn.after.min(last);
        }
        self
    }

    /// With or without chance.
    pub fn with_noise(mut self, noise: bool) -> Self {
        self.noise = noise;
        self
    }

    /// Another range for a parameter; `None`, or the model's own, leaves it as it is in the model.
    ///
    /// A range that makes no sense for the parameter changes nothing.
    pub fn with_assumption(mut self, parameter: Parameter, range: Option<Range>) -> Self {
        let own = Assumptions::default().range(parameter);
        let mut next = Assumptions::default();
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

    /// Every assumption back to the model's own.
    pub fn without_assumptions(mut self) -> Self {
        self.assumptions = Assumptions::default();
        self
    }

    /// A month within the horizon at which something can take over.
    fn moment(&self, after: f64) -> u32 {
        let last = f64::from(self.months.get() - 1);
        after.round().clamp(1.0, last) as u32
    }
}

/// Two decimals are as fine as anyone can mean, and keep the link readable.
pub(crate) fn two_decimals(number: f64) -> f64 {
    (number * 100.0).round() / 100.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_further_lever_moves_and_goes_back_to_today() {
        for lever in FurtherLever::ALL {
            let info = lever.info();
            let other = if info.today == info.hi {
                info.lo
            } else {
                info.hi
            };
            let moved = Exploration::default().with_lever(lever, Some(other));
            assert_eq!(moved.choices.further.level(lever), other, "{}", info.id);
            assert!(!moved.is_baseline(), "{}", info.id);
            assert_eq!(moved.with_lever(lever, None), Exploration::default());
        }
    }

    #[test]
    fn scenarios_in_turn_are_taken_as_they_are() {
        let start = Exploration::of_scenario(Scenario::Bestuursregisseur);
        let turn = Some((24.0, Scenario::Terreinregisseur));
        let own = start.clone().with_doorzettingsmacht(Some(0.9));
        assert_eq!(own.with_turn(turn), start.clone().with_turn(turn));
        let moved = start.with_turn(turn).with_doorzettingsmacht(Some(0.9));
        assert_eq!(moved.turn(), None);
    }

    #[test]
    fn a_shorter_horizon_keeps_what_takes_over_within_it() {
        let turn = Some((60.0, Scenario::Terreinregisseur));
        let changed = Exploration::default()
            .with_turn(turn)
            .with_months(Some(24.0));
        assert_eq!(changed.turn().map(|turn| turn.after), Some(23));
        assert!(changed.plan().is_some());
    }

    #[test]
    fn today_and_the_choice_rest_on_the_same_assumptions() {
        let range = Range { lo: 0.06, hi: 0.09 };
        let changed = Exploration::of_scenario(Scenario::Terreinregisseur)
            .with_assumption(Parameter::AD, Some(range))
            .with_months(Some(48.0));
        let (now, today) = (changed.inquiry(), changed.baseline());
        assert_eq!(now.assumptions.range(Parameter::AD), range);
        assert_eq!(now.assumptions, today.assumptions);
        assert_eq!(now.months, today.months);
    }

    #[test]
    fn the_models_own_range_is_no_change() {
        let own = Assumptions::default().range(Parameter::AD);
        let start = Exploration::default();
        assert_eq!(
            start.clone().with_assumption(Parameter::AD, Some(own)),
            start
        );
        let senseless = Range { lo: 2.0, hi: 1.0 };
        assert_eq!(
            start
                .clone()
                .with_assumption(Parameter::AD, Some(senseless)),
            start
        );
    }

    #[test]
    fn a_stock_that_starts_elsewhere_can_be_left_to_the_past_again() {
        let start = Exploration::default();
        let scanned = start.clone().with_start(Outcome::Draagvlak, Some(0.7));
        assert!(!scanned.is_baseline());
        assert_eq!(scanned.with_start(Outcome::Draagvlak, None), start);
    }
}
