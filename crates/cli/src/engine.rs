//! The two engines, behind one flag.

use crate::run::worlds::map_members;
use anyhow::Result;
use clap::ValueEnum;
use rayon::prelude::*;
use regiewijzer_analysis::ends::End;
use regiewijzer_analysis::{Ends, Sensitivity};
use regiewijzer_engine::{Ensemble, InitialStates, chunk, chunks_for, run};
use regiewijzer_ensemble::{Band, Experiment, ReferenceEnsemble};
use regiewijzer_model::Outcome;

/// Places of a design that are run in one go.
const AT_ONCE: usize = 256;

/// What runs the model.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Engine {
    /// The one that the page uses: the same bits everywhere, in 32 bits where that is harmless
    #[default]
    Production,
    /// The one that is written to be read beside docs/MODEL.md, in 64 bits
    Reference,
}

/// An experiment and its runs, by either engine.
pub(crate) enum EngineRuns {
    /// By the production engine; so many of the members count.
    Production(Ensemble, u32),
    /// By the reference engine.
    Reference(ReferenceEnsemble),
}

impl Engine {
    /// Runs every member, in parallel; the order of the members stays.
    pub(crate) fn gather(
        self,
        experiment: Experiment,
        members: u32,
        wanted: &[Outcome],
    ) -> Result<EngineRuns> {
        Ok(match self {
            Self::Reference => {
                let runs = map_members(members, |member| experiment.run(member));
                EngineRuns::Reference(ReferenceEnsemble::of_runs(experiment, runs))
            }
            Self::Production => {
                let one = |number| {
                    let starts = InitialStates::new(&experiment, chunk(number));
                    run(&starts, &experiment.plan, experiment.months, wanted)
                };
                let chunks: Result<Vec<_>, _> =
                    (0..chunks_for(members)).into_par_iter().map(one).collect();
                let ensemble = Ensemble::of_chunks(experiment, wanted.to_vec(), chunks?);
                EngineRuns::Production(ensemble, members)
            }
        })
    }

    /// The measures of every member at the end of the horizon.
    pub(crate) fn ends(self, experiment: &Experiment, members: u32) -> Result<Ends> {
        Ok(match self.gather(experiment.clone(), members, &[])? {
            EngineRuns::Production(ensemble, members) => Ends::of_ensemble(&ensemble, members),
            EngineRuns::Reference(ensemble) => {
                Ends::new(ensemble.runs().iter().map(Ends::end_of).collect())
            }
        })
    }

    /// The same for each of these experiments.
    pub(crate) fn ends_of_each<'a>(
        self,
        experiments: impl IntoIterator<Item = &'a Experiment>,
        members: u32,
    ) -> Result<Vec<Ends>> {
        let ends = |experiment| self.ends(experiment, members);
        experiments.into_iter().map(ends).collect()
    }

    /// The measures at the end of the horizon at each of these places of a design.
    pub(crate) fn ends_at<D: Sync>(
        self,
        study: &Sensitivity<D>,
        places: &[Vec<f64>],
    ) -> Result<Vec<End>> {
        Ok(match self {
            Self::Reference => map_members(places.len() as u32, |place| {
                study.end_at(&places[place as usize])
            }),
            Self::Production => {
                let parts: Result<Vec<Ends>, _> = places
                    .par_chunks(AT_ONCE)
                    .map(|some| study.ends_at(some))
                    .collect();
                let parts = parts?;
                parts.iter().flat_map(Ends::members).copied().collect()
            }
        })
    }
}

impl EngineRuns {
    /// The experiment.
    pub(crate) fn experiment(&self) -> &Experiment {
        match self {
            Self::Production(ensemble, _) => ensemble.experiment(),
            Self::Reference(ensemble) => ensemble.experiment(),
        }
    }

    /// Number of members.
    pub(crate) fn members(&self) -> u32 {
        match self {
            Self::Production(_, members) => *members,
            Self::Reference(ensemble) => ensemble.members(),
        }
    }

    /// A measure at the end of the horizon, by member.
    pub(crate) fn at_end(&self, outcome: Outcome) -> Vec<f64> {
        match self {
            Self::Production(ensemble, members) => {
                let values = ensemble.at_end(outcome, *members);
                values.map(f64::from).collect()
            }
            Self::Reference(ensemble) => ensemble
                .runs()
                .iter()
                .map(|run| run.at_end(outcome))
                .collect(),
        }
    }

    /// Where a measure lies at the end of the horizon.
    pub(crate) fn band_at_end(&self, outcome: Outcome) -> Band {
        Band::of(self.at_end(outcome))
    }

    /// Where a measure lies at each month, the start of the horizon included.
    pub(crate) fn trajectory(&self, outcome: Outcome) -> Vec<Band> {
        match self {
            Self::Production(ensemble, members) => {
                ensemble.trajectory(outcome, *members).unwrap_or_default()
            }
            Self::Reference(ensemble) => ensemble.trajectory(outcome),
        }
    }
}
