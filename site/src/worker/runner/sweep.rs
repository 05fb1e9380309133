//! One option at every scale and power, from coarse to fine.

use regiewijzer_analysis::sweep::{self, Cell};
use regiewijzer_engine::Ensemble;

use super::TaskRunner;
use super::host::{Host, Stop};
use crate::worker::task::{Answer, Sweep, Swept};

/// The distance between the cells that are computed, from one partial answer to the next.
const STRIDES: [usize; 3] = [4, 2, 1];

impl TaskRunner {
    /// Fills the cells; every stride but the last is a partial answer.
    pub(super) async fn sweep(&mut self, task: Sweep, host: &impl Host) -> Result<Answer, Stop> {
        let (columns, rows) = (task.inhabitants.len(), task.powers.len());
        let mut swept = Swept {
            stride: 0,
            cells: vec![None; columns * rows],
        };
        let against = match &task.against {
            Some(against) => Some(self.gather(against.resolve()?, task.members, host).await?),
            None => None,
        };
        let mut computed = 0;
        for stride in STRIDES {
            // In the middle of the places that it stands for.
            let places = |count| (stride / 2..count).step_by(stride);
            // Power moves fastest: all powers of a scale go on from the same starts.
            for column in places(columns) {
                for row in places(rows) {
                    let cell = &mut swept.cells[row * columns + column];
                    if cell.is_some() {
                        continue;
                    }
                    let at = (task.inhabitants[column], task.powers[row]);
                    *cell = Some(self.cell(&task, against.as_ref(), at, host).await?);
                    computed += 1;
                    host.progress(computed as f32 / (columns * rows) as f32);
                }
            }
            swept.stride = stride as u32;
            if stride > 1 {
                host.partial(Answer::Swept(swept.clone()));
            }
        }
        Ok(Answer::Swept(swept))
    }

    async fn cell(
        &mut self,
        task: &Sweep,
        against: Option<&Ensemble>,
        (inhabitants, power): (u32, f64),
        host: &impl Host,
    ) -> Result<Cell, Stop> {
        let mut gathered = Vec::with_capacity(1 + task.rivals.len());
        for option in std::iter::once(&task.inquiry).chain(&task.rivals) {
            let moved = sweep::at(option, inhabitants, power).resolve()?;
            gathered.push(self.gather(moved, task.members, host).await?);
        }
        Ok(Cell::new(
            &gathered[0],
            &gathered[1..],
            against,
            task.members,
            &task.thresholds,
        ))
    }
}
