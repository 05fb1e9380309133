//! Options beside each other, from coarse to fine.

use regiewijzer_analysis::{Comparison, Ends, Findings, compare};
use regiewijzer_ensemble::Inquiry;
use regiewijzer_model::{Months, Outcome};

use super::TaskRunner;
use super::cache::CachedOption;
use super::host::{Host, Stop};
use crate::worker::task::{Answer, Compare};

/// The least time between two answers, in milliseconds: sooner, the first would be replaced before it is
/// painted. A partial answer that comes too soon is left out; the last one waits.
const ANSWER_INTERVAL_MS: f64 = 30.0;

/// How many members there are at each answer: 128, and then twice as many as before. Every answer
/// includes the members of the one before it, so no work is done twice.
fn levels(members: u32) -> impl Iterator<Item = u32> {
    let doubling = std::iter::successors(Some(128u32), |level| level.checked_mul(2));
    doubling
        .take_while(move |level| *level < members)
        .chain([members])
}

impl TaskRunner {
    /// Compares options; every level but the last is a partial answer.
    pub(super) async fn compare(
        &mut self,
        task: Compare,
        host: &impl Host,
    ) -> Result<Answer, Stop> {
        let take = |inquiry: &Inquiry| self.take(inquiry, &task.measures);
        let taken: Result<Vec<CachedOption>, _> = task.inquiries.iter().map(take).collect();
        let mut options = taken?;
        let done = self.refine(&mut options, &task, host).await;
        // Also what was computed until the task was cancelled.
        for option in options {
            self.put(option);
        }
        done
    }

    async fn refine(
        &mut self,
        options: &mut [CachedOption],
        task: &Compare,
        host: &impl Host,
    ) -> Result<Answer, Stop> {
        let mut answered: Option<f64> = None;
        for level in levels(task.members) {
            for option in options.iter_mut() {
                while option.ensemble.members() < level {
                    self.spin_ups.extend(&mut option.ensemble)?;
                    host.pause().await?;
                }
            }
            let last = level == task.members;
            let soonest = answered.map_or(0.0, |time| time + ANSWER_INTERVAL_MS);
            if !last && host.now() < soonest {
                continue;
            }
            let compared = compared(options, task, level, host).await?;
            if last {
                host.sleep_until(soonest).await?;
                return Ok(Answer::Compared(compared));
            }
            host.partial(Answer::Compared(compared));
            answered = Some(host.now());
            host.pause().await?;
        }
        Err(Stop::Refused("a comparison of no members".to_owned()))
    }
}

/// What so many members say of each option.
async fn compared(
    options: &mut [CachedOption],
    task: &Compare,
    members: u32,
    host: &impl Host,
) -> Result<Comparison, Stop> {
    let mut findings = Vec::with_capacity(options.len());
    for option in options.iter_mut() {
        let mut over_time = Vec::with_capacity(task.measures.len());
        for outcome in &task.measures {
            over_time.extend(
                option
                    .trajectory(*outcome, members)
                    .map(|bands| (*outcome, bands)),
            );
            host.pause().await?;
        }
        findings.push(Findings {
            at_end: Vec::with_capacity(Outcome::ALL.len()),
            over_time,
        });
    }
    let ends: Vec<Ends> = options
        .iter()
        .map(|option| Ends::of_ensemble(&option.ensemble, members))
        .collect();
    for outcome in Outcome::ALL {
        let months = task
            .inquiries
            .first()
            .map_or(Months::POLICY_CYCLE, |first| first.months);
        let noticeable = task.thresholds.over(outcome, months);
        let compared = compare(&ends, outcome, noticeable)
            .map_err(|error| Stop::Refused(error.to_string()))?;
        for (findings, compared) in findings.iter_mut().zip(compared) {
            findings.at_end.push(compared);
        }
        host.pause().await?;
    }
    Ok(Comparison {
        members,
        options: findings,
    })
}

#[cfg(test)]
mod tests {
    use super::levels;

    #[test]
    fn answers_go_from_coarse_to_fine() {
        let of = |members| levels(members).collect::<Vec<_>>();
        assert_eq!(of(1024), [128, 256, 512, 1024]);
        assert_eq!(of(1000), [128, 256, 512, 1000]);
        assert_eq!(of(100), [100]);
    }
}
