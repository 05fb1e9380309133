//! The uncertain parameters that can make a difference in an experiment.

use regiewijzer_ensemble::{Assumptions, Experiment};
use regiewijzer_model::further::{By, EFFECTS};
use regiewijzer_model::{Further, FurtherLever, Parameter, World};

/// Uncertain parameters, in the order of [`Parameter::ALL`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Factors(Vec<Parameter>);

impl Factors {
    /// The parameters that have a range and are read by the model under any of these experiments.
    ///
    /// How much a further lever does is uncertain too; while such a lever is as today, the parameter
    /// that says so moves nothing and is left out.
    #[must_use]
    pub fn of<'a>(experiments: impl IntoIterator<Item = &'a Experiment>) -> Self {
        let experiments: Vec<&Experiment> = experiments.into_iter().collect();
        let in_play = |parameter: &Parameter| {
            experiments.iter().any(|experiment| {
                let range = experiment.assumptions.range(*parameter);
                range.lo < range.hi && is_read(*parameter, experiment)
            })
        };
        Self(Parameter::ALL.into_iter().filter(in_play).collect())
    }

    /// The parameters.
    #[must_use]
    pub fn parameters(&self) -> &[Parameter] {
        &self.0
    }

    /// The values of the factors in a world, in their order, each in its own unit.
    #[must_use]
    pub fn values(&self, world: &World) -> Vec<f64> {
        self.0.iter().map(|factor| world.get(*factor)).collect()
    }

    /// The world at a place: a number from 0 to 1 for each factor, from the lower to the upper end of
    /// its range. Every other parameter is in the middle of its range, since it moves nothing.
    #[must_use]
    pub fn world(&self, assumptions: &Assumptions, place: &[f64]) -> World {
        let along = |parameter: Parameter, share: f64| {
            let range = assumptions.range(parameter);
            range.lo + (range.hi - range.lo) * share
        };
        let mut world = World {
            readings: assumptions.readings,
            ..World::from_fn(|parameter| along(parameter, 0.5))
        };
        for (factor, share) in self.0.iter().zip(place) {
            world.set(*factor, along(*factor, *share));
        }
        world
    }
}

/// Does the model read this parameter under these levers?
fn is_read(parameter: Parameter, experiment: &Experiment) -> bool {
    let plan = &experiment.plan;
    let later = plan.later.iter().map(|phase| &phase.levers.further);
    let mut furthers = std::iter::once(&plan.horizon.further).chain(later);
    parameter.info().mechanism != "levers" || furthers.any(|further| moves(further, parameter))
}

/// Does a lever that differs from today do as much as this parameter says?
fn moves(further: &Further, parameter: Parameter) -> bool {
    further.changed().any(|(lever, _)| {
        let by_effect = EFFECTS
            .iter()
            .any(|effect| effect.lever == lever && effect.by == By::Parameter(parameter));
        // The form of funding reads its parameter itself.
        by_effect
            || (lever == FurtherLever::Financiering && parameter == Parameter::GemeentefondsKeep)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ends::Ends;
    use regiewijzer_ensemble::Inquiry;
    use regiewijzer_model::{Choices, simulate};

    fn experiment(choose: impl FnOnce(&mut Choices)) -> Experiment {
        let mut choices = Choices::default();
        choose(&mut choices);
        Inquiry::about(choices).resolve().unwrap()
    }

    fn end(experiment: &Experiment, world: &World) -> crate::End {
        let mut draws = experiment.draws(0);
        Ends::end_of(&simulate(
            world,
            &experiment.plan,
            experiment.months,
            &mut draws,
        ))
    }

    fn moves_something(experiment: &Experiment, parameter: Parameter) -> bool {
        let at = |value: f64| {
            let mut world = World::middle();
            world.set(parameter, value);
            end(experiment, &world)
        };
        let info = parameter.info();
        at(info.lo) != at(info.hi)
    }

    #[test]
    fn a_parameter_that_is_left_out_moves_nothing() {
        let levers = std::iter::once(None).chain(FurtherLever::ALL.map(Some));
        for lever in levers {
            let experiment = experiment(|choices| {
                if let Some(lever) = lever {
                    let info = lever.info();
                    let level = if info.today < info.hi {
                        info.hi
                    } else {
                        info.lo
                    };
                    choices.further.set(lever, level).unwrap();
                }
            });
            let factors = Factors::of([&experiment]);
            for parameter in Parameter::ALL {
                if !factors.parameters().contains(&parameter) {
                    assert!(
                        !moves_something(&experiment, parameter),
                        "{} under {lever:?}",
                        parameter.id()
                    );
                }
            }
        }
    }

    #[test]
    fn what_a_lever_does_counts_once_the_lever_is_moved() {
        let today = Factors::of([&experiment(|_| ())]);
        let changed = experiment(|choices| {
            choices.further.set(FurtherLever::Drempels, 1.0).unwrap();
        });
        let changed = Factors::of([&changed]);
        assert!(!today.parameters().contains(&Parameter::DrempelsPs0));
        assert!(changed.parameters().contains(&Parameter::DrempelsPs0));
        assert!(!changed.parameters().contains(&Parameter::ActorGs));
    }

    #[test]
    fn a_parameter_that_is_fixed_is_no_factor_and_keeps_its_value() {
        let mut inquiry = Inquiry::about(Choices::default());
        inquiry.assumptions.set_written("aD=0.08").unwrap();
        let experiment = inquiry.resolve().unwrap();
        let factors = Factors::of([&experiment]);
        assert!(!factors.parameters().contains(&Parameter::AD));
        let corner = vec![0.0; factors.parameters().len()];
        let world = factors.world(&experiment.assumptions, &corner);
        assert_eq!(world.get(Parameter::AD), 0.08);
        assert_eq!(world.get(Parameter::Cost), Parameter::Cost.info().lo);
        assert_eq!(factors.values(&world).len(), factors.parameters().len());
    }
}
