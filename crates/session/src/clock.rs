//! Where a session stands in time.

use serde::Serialize;

use crate::Session;
use crate::entry::Record;
use crate::plan::{PlannedStep, Step};

/// A millisecond is too fine for a clock that people read.
const MILLIS: u64 = 60_000;

/// A step with what it was given and what it took.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Timed {
    /// The step.
    pub step: Step,
    /// Its minutes; 0 where it is left out.
    pub minutes: u32,
    /// How long it went on so far, in minutes.
    pub took: f64,
    /// Whether it began.
    pub began: bool,
}

/// Where the clock stands.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Clock {
    /// Every step, in the order of the plan.
    pub steps: Vec<Timed>,
    /// The place of the step that goes on; none before the first.
    pub now: Option<usize>,
    /// Minutes since the first step began.
    pub elapsed: f64,
    /// Minutes that are left of this step; below 0 where it takes too long.
    pub left: f64,
    /// Minutes by which the session will end too late if every further step takes its time; below 0 where there is
    /// time to spare.
    pub late: f64,
}

impl Clock {
    /// Where the clock stands at a moment, in milliseconds since 1970. A clock that was set back stands still.
    #[must_use]
    pub fn at(session: &Session, moment: u64) -> Self {
        let mut steps: Vec<Timed> = session.plan.steps.iter().map(timed).collect();
        let planned: u32 = steps.iter().map(|one| one.minutes).sum();
        let place = |steps: &[Timed], step: Step| steps.iter().position(|one| one.step == step);
        let mut now: Option<(usize, u64)> = None;
        let mut first = None;
        for entry in session.log.current() {
            match entry.record {
                Record::Began(step) => {
                    let Some(next) = place(&steps, step) else {
                        continue;
                    };
                    if let Some((before, since)) = now {
                        steps[before].took += minutes(since, entry.at);
                    }
                    steps[next].began = true;
                    first = first.or(Some(entry.at));
                    now = Some((next, entry.at));
                }
                Record::Minutes(step, minutes) => {
                    if let Some(changed) = place(&steps, step) {
                        steps[changed].minutes = minutes;
                    }
                }
                _ => {}
            }
        }
        if let Some((current, since)) = now {
            steps[current].took += minutes(since, moment);
        }
        let now = now.map(|(current, _)| current);
        let elapsed = first.map_or(0.0, |first| minutes(first, moment));
        let left = now.map_or(0.0, |now| f64::from(steps[now].minutes) - steps[now].took);
        let after = now.map_or(0, |now| now + 1);
        let rest: u32 = steps[after..].iter().map(|one| one.minutes).sum();
        Self {
            late: elapsed + left.max(0.0) + f64::from(rest) - f64::from(planned),
            steps,
            now,
            elapsed,
            left,
        }
    }

    /// What can be left out to end in time, the latest first: steps that still come and aren't defended, as many as
    /// make up for what it is late. Nothing where it is in time.
    #[must_use]
    pub fn to_drop(&self) -> Vec<Step> {
        let after = self.now.map_or(0, |now| now + 1);
        let rest = self.steps[after..].iter().rev();
        let mut late = self.late;
        rest.filter(|one| !one.step.is_defended() && one.minutes > 0)
            .take_while(|one| {
                let is_late = late >= 1.0;
                late -= f64::from(one.minutes);
                is_late
            })
            .map(|one| one.step)
            .collect()
    }

    /// The step after this one that isn't left out.
    #[must_use]
    pub fn next(&self) -> Option<Step> {
        let after = self.now.map_or(0, |now| now + 1);
        let mut rest = self.steps[after..].iter();
        rest.find(|one| one.minutes > 0).map(|one| one.step)
    }
}

fn timed(planned: &PlannedStep) -> Timed {
    Timed {
        step: planned.step,
        minutes: planned.minutes,
        took: 0.0,
        began: false,
    }
}

fn minutes(from: u64, to: u64) -> f64 {
    to.saturating_sub(from) as f64 / MILLIS as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::log::tests::entry;
    use crate::plan::tests::plan;

    /// A session in which steps began after so many minutes.
    fn session(began: &[(Step, u64)]) -> Session {
        let mut session = Session::new(plan());
        for (number, (step, minutes)) in (1..).zip(began) {
            let mut entry = entry(1, number, Record::Began(*step));
            entry.at = minutes * MILLIS;
            session.log.add(entry);
        }
        session
    }

    #[test]
    fn a_session_that_has_not_begun_is_in_time() {
        let clock = Clock::at(&session(&[]), 99 * MILLIS);
        assert_eq!((clock.now, clock.elapsed, clock.late), (None, 0.0, 0.0));
        assert_eq!(clock.next(), Some(Step::CardStart));
    }

    #[test]
    fn what_a_step_takes_too_long_the_session_ends_too_late() {
        let session = session(&[(Step::CardStart, 100), (Step::WhyBelieve, 106)]);
        let clock = Clock::at(&session, 108 * MILLIS);
        assert_eq!((clock.now, clock.elapsed, clock.left), (Some(1), 8.0, 3.0));
        // The card took six of its eight minutes.
        assert_eq!((clock.steps[0].took, clock.late), (6.0, -2.0));
        let late = Clock::at(&session, 120 * MILLIS);
        assert_eq!((late.left, late.late), (-9.0, 7.0));
        assert_eq!(late.to_drop(), [Step::SmallestChange]);
        assert_eq!(Clock::at(&session, 130 * MILLIS).to_drop().len(), 3);
    }

    #[test]
    fn a_defended_step_is_never_offered_to_be_dropped() {
        let session = session(&[(Step::CardStart, 0)]);
        let dropped = Clock::at(&session, 500 * MILLIS).to_drop();
        assert_eq!(dropped.len(), 7);
        assert!(dropped.iter().all(|step| !step.is_defended()));
    }

    #[test]
    fn leaving_out_a_step_makes_up_for_it() {
        let mut session = session(&[(Step::CardStart, 0)]);
        let mut left_out = entry(1, 9, Record::Minutes(Step::WhyBelieve, 0));
        left_out.at = MILLIS;
        session.log.add(left_out);
        let clock = Clock::at(&session, 10 * MILLIS);
        assert_eq!((clock.late, clock.next()), (-3.0, Some(Step::OurRegion)));
    }

    #[test]
    fn a_clock_that_was_set_back_stands_still() {
        let session = session(&[(Step::CardStart, 100), (Step::WhyBelieve, 90)]);
        let clock = Clock::at(&session, 80 * MILLIS);
        assert!(clock.elapsed == 0.0 && clock.steps.iter().all(|one| one.took >= 0.0));
    }
}
