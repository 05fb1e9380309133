//! Where options stand when the model is read otherwise.

use regiewijzer_analysis::readings::{Standing, under};
use regiewijzer_analysis::{Ends, Weighing, Weights};
use regiewijzer_decide::smaa::Study;
use regiewijzer_ensemble::{Experiment, Inquiry};
use regiewijzer_model::{Months, Reading};

use super::TaskRunner;
use super::host::{Host, Stop};
use crate::worker::task::{Answer, TryReadings};

impl TaskRunner {
    /// Runs the options as they are, and then under each reading that isn't held already.
    pub(super) async fn try_readings(
        &mut self,
        task: &TryReadings,
        host: &impl Host,
    ) -> Result<Answer, Stop> {
        let options: Result<Vec<Experiment>, _> =
            task.inquiries.iter().map(Inquiry::resolve).collect();
        let options = options?;
        let model = self.standing(&options, task, host).await?;
        let mut read = Vec::with_capacity(Reading::ALL.len());
        for (done, reading) in (1u8..).zip(Reading::ALL) {
            let experiments: Option<Vec<Experiment>> =
                options.iter().map(|one| under(one, reading)).collect();
            if let Some(experiments) = experiments {
                read.push((reading, self.standing(&experiments, task, host).await?));
            }
            host.progress(f32::from(done) / Reading::ALL.len() as f32);
        }
        Ok(Answer::Read { model, read })
    }

    async fn standing(
        &mut self,
        experiments: &[Experiment],
        task: &TryReadings,
        host: &impl Host,
    ) -> Result<Standing, Stop> {
        let mut ends = Vec::with_capacity(experiments.len());
        for experiment in experiments {
            let ensemble = self.gather(experiment.clone(), task.members, host).await?;
            ends.push(Ends::of_ensemble(&ensemble, task.members));
        }
        let first = experiments.first();
        let weighing = Weighing {
            criteria: task.criteria.clone(),
            weights: Weights::None,
            months: first.map_or(Months::POLICY_CYCLE, |first| first.months),
            samples: Study::SAMPLES.max(task.members),
            seed: first.map_or(Inquiry::SEED, |first| first.seed),
        };
        Standing::of(&ends, &weighing).map_err(|error| Stop::Refused(error.to_string()))
    }
}
