//! What tells machines apart, or shows that nothing does.

use regiewijzer_engine::{Ensemble, InitialStates, SpinUpCache, run};
use regiewijzer_ensemble::{Experiment, ReferenceEnsemble};
use regiewijzer_model::Outcome;
use regiewijzer_model::run::{horizon, spin_up};

use super::host::{Host, Stop};
use crate::worker::task::{Answer, Engine};

/// The digest of the first members. The production engine counts whole chunks.
pub(super) fn digest(
    engine: Engine,
    experiment: &Experiment,
    members: u32,
) -> Result<Answer, Stop> {
    Ok(Answer::Digest(match engine {
        Engine::Reference => {
            let mut ensemble = ReferenceEnsemble::new(experiment.clone());
            ensemble.extend_to(members);
            ensemble.digest().to_string()
        }
        Engine::Production => {
            let mut ensemble = Ensemble::new(experiment.clone(), Outcome::ALL.to_vec());
            SpinUpCache::default().extend_to(&mut ensemble, members)?;
            format!("{:016x}", ensemble.digest())
        }
    }))
}

/// The time that the horizon of these members takes, from starts that are there. Some hundreds are timed
/// together: a browser's clock is coarse.
pub(super) async fn time(
    engine: Engine,
    experiment: &Experiment,
    members: u32,
    host: &impl Host,
) -> Result<Answer, Stop> {
    let (plan, months) = (&experiment.plan, experiment.months);
    let mut spent = 0.0;
    match engine {
        Engine::Production => {
            for first in (0..members).step_by(512) {
                let starts = InitialStates::new(experiment, first..members.min(first + 512));
                let begun = host.now();
                std::hint::black_box(run(&starts, plan, months, &[])?);
                spent += host.now() - begun;
                host.pause().await?;
            }
        }
        Engine::Reference => {
            for first in (0..members).step_by(64) {
                let start = |member| {
                    let (world, mut draws) = (experiment.world(member), experiment.draws(member));
                    let start = spin_up(&world, plan, &mut draws);
                    (world, draws, start)
                };
                let starts: Vec<_> = (first..members.min(first + 64)).map(start).collect();
                let begun = host.now();
                for (world, mut draws, start) in starts {
                    std::hint::black_box(horizon(&world, plan, start, months, &mut draws));
                }
                spent += host.now() - begun;
                host.pause().await?;
            }
        }
    }
    Ok(Answer::Time(spent))
}
