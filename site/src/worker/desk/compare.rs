//! Options beside each other, from coarse to fine.

use regiewijzer_analysis::{Compared as Held, Ends, compare};
use regiewijzer_decide::robustness::Wins;
use regiewijzer_ensemble::Inquiry;
use regiewijzer_model::Outcome;

use super::known::Known;
use super::{Caller, Desk, Stop};
use crate::worker::task::{Answer, AtEnd, Compare, Compared, Findings};

/// How long after an answer the next is told, in milliseconds: sooner than this nobody would see the
/// first, and the page would draw it for nothing. One between is left out; the last waits.
const BETWEEN: f64 = 30.0;

/// How many members there are at each answer: 128, and then twice as many as before. Every answer
/// includes the members of the one before it, so no work is done twice.
fn levels(members: u32) -> impl Iterator<Item = u32> {
    let doubling = std::iter::successors(Some(128u32), |level| level.checked_mul(2));
    doubling
        .take_while(move |level| *level < members)
        .chain([members])
}

impl Desk {
    /// Compares options; every level but the last is told on the way.
    pub(super) async fn compare(
        &mut self,
        task: Compare,
        caller: &impl Caller,
    ) -> Result<Answer, Stop> {
        let take = |inquiry: &Inquiry| self.take(inquiry, &task.measures);
        let taken: Result<Vec<Known>, _> = task.inquiries.iter().map(take).collect();
        let mut options = taken?;
        let done = self.refine(&mut options, &task, caller).await;
        // What was gathered is kept, also of work that nobody waits for any more.
        for option in options {
            self.keep(option);
        }
        done
    }

    async fn refine(
        &mut self,
        options: &mut [Known],
        task: &Compare,
        caller: &impl Caller,
    ) -> Result<Answer, Stop> {
        let mut told: Option<f64> = None;
        for level in levels(task.members) {
            for option in options.iter_mut() {
                while option.gathered.members() < level {
                    self.pasts.extend(&mut option.gathered)?;
                    caller.pause().await?;
                }
            }
            let last = level == task.members;
            let soonest = told.map_or(0.0, |told| told + BETWEEN);
            if !last && caller.now() < soonest {
                continue;
            }
            let compared = compared(options, &task.measures, level, caller).await?;
            if last {
                caller.rest_until(soonest).await?;
                return Ok(Answer::Compared(compared));
            }
            caller.found(Answer::Compared(compared));
            told = Some(caller.now());
            caller.pause().await?;
        }
        Err(Stop::Refused("a comparison of no members".to_owned()))
    }
}

/// What so many members say of each option.
async fn compared(
    options: &mut [Known],
    measures: &[Outcome],
    members: u32,
    caller: &impl Caller,
) -> Result<Compared, Stop> {
    let mut findings = Vec::with_capacity(options.len());
    for option in options.iter_mut() {
        let mut over_time = Vec::with_capacity(measures.len());
        for outcome in measures {
            over_time.extend(
                option
                    .course(*outcome, members)
                    .map(|course| (*outcome, course)),
            );
            caller.pause().await?;
        }
        findings.push(Findings {
            members,
            at_end: Vec::with_capacity(Outcome::ALL.len()),
            over_time,
        });
    }
    let ends: Vec<Ends> = options
        .iter()
        .map(|option| Ends::gathered(&option.gathered, members))
        .collect();
    for outcome in Outcome::ALL {
        let held = compare(&ends, outcome).map_err(|error| Stop::Refused(error.to_string()))?;
        let first = mean(&ends[0].of(outcome));
        for ((findings, held), ends) in findings.iter_mut().zip(held).zip(&ends) {
            let own = mean(&ends.of(outcome));
            findings.at_end.push(at_end(held, own - first));
        }
        caller.pause().await?;
    }
    Ok(Compared {
        members,
        options: findings,
    })
}

fn at_end(held: Held, mean_difference: f64) -> AtEnd {
    let share = |wins: Option<Wins>| wins.map_or(0.0, Wins::share);
    AtEnd {
        band: held.band,
        difference: held.difference,
        mean_difference,
        beats: held.beats.into_iter().map(share).collect(),
        regret: (held.regret.max, held.regret.p90),
    }
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len().max(1) as f64
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
