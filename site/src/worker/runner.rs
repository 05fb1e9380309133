//! Does tasks, without a browser around it.

mod analyses;
mod cache;
mod claims;
mod compare;
mod diagnostics;
mod host;
mod qr;
mod readings;
mod sweep;

use regiewijzer_engine::{Ensemble, SpinUpCache};
use regiewijzer_ensemble::{Experiment, Inquiry};
use regiewijzer_model::{ChoiceError, Outcome};

use super::task::{Answer, Task};
use cache::CachedOption;
pub use host::{Host, Stop};

/// How many members are cached, over all options: about a kilobyte each.
const CACHED_MEMBERS: u32 = 16_384;

/// Does one task after the other. What was computed is cached: finer answers go on where the last ones
/// ended, and a choice that comes back is answered at once.
#[derive(Default)]
pub struct TaskRunner {
    spin_ups: SpinUpCache,
    /// The least recently used one comes first.
    cache: Vec<CachedOption>,
}

impl TaskRunner {
    /// Does a task and gives its last answer.
    ///
    /// # Errors
    /// Where it was cancelled or cannot be carried out.
    pub async fn run(&mut self, task: Task, host: &impl Host) -> Result<Answer, Stop> {
        match task {
            Task::Compare(compare) => self.compare(compare, host).await,
            Task::Sweep(sweep) => self.sweep(sweep, host).await,
            Task::Field(inquiries) => analyses::fields(&inquiries, host).await,
            Task::Explain { inquiry, members } => self.explain(&inquiry, members, host).await,
            Task::Carry { inquiry, members } => analyses::carry(&inquiry, members, host).await,
            Task::Sensitivity {
                inquiry,
                outcome,
                samples,
            } => analyses::sensitivity(&inquiry, outcome, samples, host).await,
            Task::Discover {
                inquiry,
                against,
                outcome,
                noticeable,
                members,
            } => {
                let options = [*inquiry, *against];
                self.discover(options, (outcome, noticeable), members, host)
                    .await
            }
            Task::Weigh(weigh) => self.weigh(weigh, host).await,
            Task::TryReadings(task) => self.try_readings(&task, host).await,
            Task::Bands { inquiries, members } => self.bands(&inquiries, members, host).await,
            Task::Claim {
                claim,
                means,
                members,
            } => claims::found(claim, means, members, host).await,
            Task::Qr(text) => Ok(Answer::Qr(qr::code(&text))),
            Task::Digest {
                engine,
                inquiry,
                members,
            } => diagnostics::digest(engine, &inquiry.resolve()?, members),
            Task::Time {
                engine,
                inquiry,
                members,
            } => diagnostics::time(engine, &inquiry.resolve()?, members, host).await,
        }
    }

    /// Takes an option out of the cache, with the trajectories of these measures; else a new one.
    fn take(&mut self, inquiry: &Inquiry, wanted: &[Outcome]) -> Result<CachedOption, ChoiceError> {
        let answers = |one: &CachedOption| one.answers(inquiry, wanted);
        match self.cache.iter().position(answers) {
            Some(place) => Ok(self.cache.remove(place)),
            None => CachedOption::new(inquiry, wanted),
        }
    }

    /// Puts an option into the cache, and drops the least recently used ones where they are too many.
    fn put(&mut self, option: CachedOption) {
        self.cache.push(option);
        let mut room = CACHED_MEMBERS;
        let fits = |option: &&CachedOption| {
            let left = room.checked_sub(option.ensemble.members());
            room = left.unwrap_or(0);
            left.is_some()
        };
        let kept = self.cache.iter().rev().take_while(fits).count();
        self.cache.drain(..self.cache.len() - kept);
    }

    /// Where many options end, one after the other.
    async fn bands(
        &mut self,
        inquiries: &[Inquiry],
        members: u32,
        host: &impl Host,
    ) -> Result<Answer, Stop> {
        let mut bands = Vec::with_capacity(inquiries.len());
        for inquiry in inquiries {
            let ensemble = self.gather(inquiry.resolve()?, members, host).await?;
            let of = |outcome| ensemble.band_at_end(outcome, members);
            bands.push(Outcome::ALL.map(of).to_vec());
            host.progress(bands.len() as f32 / inquiries.len() as f32);
        }
        Ok(Answer::Bands(bands))
    }

    /// Gathers at least this many members of an experiment, with pauses.
    async fn gather(
        &mut self,
        experiment: Experiment,
        members: u32,
        host: &impl Host,
    ) -> Result<Ensemble, Stop> {
        let mut ensemble = Ensemble::new(experiment, Vec::new());
        while ensemble.members() < members {
            self.spin_ups.extend(&mut ensemble)?;
            host.pause().await?;
        }
        Ok(ensemble)
    }
}

#[cfg(test)]
mod tests;
