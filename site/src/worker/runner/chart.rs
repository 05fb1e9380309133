//! One option at every scale and power, from coarse to fine.

use regiewijzer_analysis::direction;
use regiewijzer_engine::Ensemble;
use regiewijzer_ensemble::Inquiry;
use regiewijzer_model::{Outcome, Share};

use super::{Host, Stop, TaskRunner};
use crate::worker::task::{Answer, Cell, Chart, Charted};

/// The distance between the cells that are computed, from one partial answer to the next.
const STRIDES: [usize; 3] = [4, 2, 1];

impl TaskRunner {
    /// Fills the cells; every stride but the last is a partial answer.
    pub(super) async fn chart(&mut self, task: Chart, host: &impl Host) -> Result<Answer, Stop> {
        let (columns, rows) = (task.inhabitants.len(), task.powers.len());
        let mut charted = Charted {
            stride: 0,
            cells: vec![None; columns * rows],
        };
        let mut computed = 0;
        for stride in STRIDES {
            // In the middle of the places that it stands for.
            let places = |count| (stride / 2..count).step_by(stride);
            // Power moves fastest: all powers of a scale go on from the same starts.
            for column in places(columns) {
                for row in places(rows) {
                    let cell = &mut charted.cells[row * columns + column];
                    if cell.is_some() {
                        continue;
                    }
                    let at = (task.inhabitants[column], task.powers[row]);
                    *cell = Some(self.cell(&task, at, host).await?);
                    computed += 1;
                    host.progress(computed as f32 / (columns * rows) as f32);
                }
            }
            charted.stride = stride as u32;
            if stride > 1 {
                host.partial(Answer::Charted(charted.clone()));
            }
        }
        Ok(Answer::Charted(charted))
    }

    async fn cell(&mut self, task: &Chart, at: (u32, f64), host: &impl Host) -> Result<Cell, Stop> {
        let own = self.moved(&task.inquiry, at, task.members, host).await?;
        let mut rivals = Vec::with_capacity(task.rivals.len());
        for rival in &task.rivals {
            rivals.push(self.moved(rival, at, task.members, host).await?);
        }
        let members = task.members;
        let (means, errors) = Outcome::ALL
            .map(|outcome| mean_and_error(own.at_end(outcome, members)))
            .into_iter()
            .unzip();
        let best = |outcome: Outcome| share_best(&own, &rivals, outcome, members);
        let best = if rivals.is_empty() {
            Vec::new()
        } else {
            Outcome::ALL.into_iter().map(best).collect()
        };
        Ok(Cell {
            means,
            errors,
            best,
        })
    }

    /// An option at another scale and power.
    async fn moved(
        &mut self,
        inquiry: &Inquiry,
        (inhabitants, power): (u32, f64),
        members: u32,
        host: &impl Host,
    ) -> Result<Ensemble, Stop> {
        let mut moved = inquiry.clone();
        moved.choices.inhabitants = Some(inhabitants);
        moved.choices.doorzettingsmacht = Some(Share::clamped(power));
        // The policy scale is never smaller than the region.
        let policy = &mut moved.choices.policy_inhabitants;
        *policy = policy.filter(|policy| *policy > inhabitants);
        self.gather(moved.resolve()?, members, host).await
    }
}

/// The mean of a sample and its standard error.
fn mean_and_error(values: impl Iterator<Item = f32>) -> (f32, f32) {
    let (mut count, mut mean, mut squares) = (0.0, 0.0, 0.0);
    for value in values {
        // Welford: no large sums that cancel.
        count += 1.0;
        let off = f64::from(value) - mean;
        mean += off / count;
        squares += off * (f64::from(value) - mean);
    }
    let variance = squares / f64::max(count - 1.0, 1.0);
    (
        mean as f32,
        libm::sqrt(variance / f64::max(count, 1.0)) as f32,
    )
}

/// In what share of the worlds an option is better than every rival.
fn share_best(own: &Ensemble, rivals: &[Ensemble], outcome: Outcome, members: u32) -> f32 {
    let direction = direction(outcome);
    let rivals: Vec<Vec<f32>> = rivals
        .iter()
        .map(|rival| rival.at_end(outcome, members).collect())
        .collect();
    let wins = own
        .at_end(outcome, members)
        .enumerate()
        .filter(|(world, own)| {
            rivals
                .iter()
                .all(|rival| direction.prefers((*own).into(), rival[*world].into()))
        });
    wins.count() as f32 / members.max(1) as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mean_has_the_error_of_a_sample() {
        // 2, 4, 4, 4, 5, 5, 7, 9: mean 5, sample variance 32/7.
        let (mean, error) = mean_and_error([2., 4., 4., 4., 5., 5., 7., 9.].into_iter());
        assert_eq!(mean, 5.0);
        assert!((error - libm::sqrtf(32.0 / 7.0 / 8.0)).abs() < 1e-6);
        assert_eq!(mean_and_error([3.0].into_iter()), (3.0, 0.0));
    }
}
