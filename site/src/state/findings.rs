//! From what was found to what is drawn.

use regiewijzer_analysis::weighing::scale;
use regiewijzer_charts::{Better, DotScale};
use regiewijzer_ensemble::Band;
use regiewijzer_model::{Direction, Outcome};

/// A band in the type of the charts.
pub(crate) fn drawn(band: &Band) -> regiewijzer_charts::Band {
    let Band {
        p05,
        p25,
        p50,
        p75,
        p95,
    } = *band;
    regiewijzer_charts::Band {
        p05,
        p25,
        p50,
        p75,
        p95,
    }
}

/// Which way a measure is better, in the type of the charts.
pub(crate) fn better(outcome: Outcome) -> Better {
    match outcome.direction() {
        Direction::Higher => Better::Higher,
        Direction::Lower => Better::Lower,
    }
}

/// Where the axis of a measure ends; it begins at 0. It is the natural top, or the larger end of the
/// stated range by which measures are weighed, and twice as much, and twice again, only where a value goes
/// over it.
pub(crate) fn axis_top(measure: Outcome, values: impl IntoIterator<Item = f64>) -> f64 {
    let range = scale(measure);
    let highest = values
        .into_iter()
        .filter(|value| value.is_finite())
        .fold(0.0, f64::max);
    let mut top = range.worst.max(range.best);
    while top < highest {
        top *= 2.0;
    }
    top
}

/// The axis of a measure for a row.
pub(crate) fn dot_scale(measure: Outcome, bands: impl IntoIterator<Item = Band>) -> DotScale {
    DotScale::to(axis_top(measure, bands.into_iter().map(|band| band.p95)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use regiewijzer_engine::{Ensemble, SpinUpCache};
    use regiewijzer_ensemble::Inquiry;
    use regiewijzer_evidence::partnerships;
    use regiewijzer_model::{Choices, Scenario};

    const MEMBERS: u32 = 128;

    /// Alone, a city is a single council, which the regisseur meets far more often.
    fn may_go_over(outcome: Outcome, municipalities: u32) -> bool {
        outcome == Outcome::Nabijheid && municipalities < 4
    }

    #[test]
    fn an_axis_is_the_same_for_every_scenario_in_every_partnership_at_every_month() {
        let mut cache = SpinUpCache::default();
        let top = |outcome| axis_top(outcome, []);
        for one in partnerships() {
            for scenario in Scenario::ALL {
                let choices = Choices {
                    partnership: Some(one.id.to_owned()),
                    ..Choices::of_scenario(scenario)
                };
                let experiment = Inquiry::about(choices).resolve().unwrap();
                let mut ensemble = Ensemble::new(experiment, Outcome::ALL.to_vec());
                cache.extend_to(&mut ensemble, MEMBERS).unwrap();
                for outcome in Outcome::ALL {
                    let bands = ensemble.trajectory(outcome, MEMBERS).unwrap();
                    let own = axis_top(outcome, bands.into_iter().map(|band| band.p95));
                    assert!(
                        own == top(outcome) || may_go_over(outcome, one.municipalities),
                        "{} of {} in {}: {own}",
                        outcome.id(),
                        scenario.id(),
                        one.id
                    );
                }
            }
        }
    }
}
