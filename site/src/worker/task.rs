//! What can be asked of a worker, and its answers.

use regiewijzer_analysis::explanation::Contributions;
use regiewijzer_analysis::readings::Standing;
use regiewijzer_analysis::sensitivity::OutcomeIndices;
use regiewijzer_analysis::sweep::Cell;
use regiewijzer_analysis::{Carried, Comparison, Field, Found, Weights};
use regiewijzer_claims::{Key, Means};
use regiewijzer_decide::smaa::Acceptability;
use regiewijzer_ensemble::{Band, Inquiry};
use regiewijzer_model::{Outcome, Reading, Thresholds};
use serde::{Deserialize, Serialize};

/// A piece of work for a worker.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Task {
    /// Options beside each other: answers from coarse to fine.
    Compare(Compare),
    /// One option at every scale and power: answers from coarse to fine.
    Sweep(Sweep),
    /// The regions of these options, month by month: one answer.
    Field(Vec<Inquiry>),
    /// Which changed lever did what since today: one answer.
    Explain {
        /// The option.
        inquiry: Inquiry,
        /// Over how many members.
        members: u32,
    },
    /// How much each arrow of the causal diagram carried since today: one answer.
    Carry {
        /// The option.
        inquiry: Inquiry,
        /// Over how many members.
        members: u32,
    },
    /// Which assumption matters most for a measure: one answer.
    Sensitivity {
        /// The option.
        inquiry: Inquiry,
        /// The measure.
        outcome: Outcome,
        /// Samples of the Sobol' design.
        samples: u32,
    },
    /// In which worlds an option does worse than another: one answer.
    Discover {
        /// The option.
        inquiry: Box<Inquiry>,
        /// What it is held against.
        against: Box<Inquiry>,
        /// The measure.
        outcome: Outcome,
        /// From which difference on it does worse, in the unit of the measure.
        noticeable: f64,
        /// Over how many members.
        members: u32,
    },
    /// For which weights each option is best: one answer.
    Weigh(Weigh),
    /// Where options stand under each reading: one answer.
    TryReadings(TryReadings),
    /// Where each of many options ends, not held against each other: one answer.
    Bands {
        /// The options.
        inquiries: Vec<Inquiry>,
        /// Over how many members.
        members: u32,
    },
    /// In what share of the worlds a claim holds: one answer.
    Claim {
        /// The claim.
        claim: Key,
        /// Under which means.
        means: Means,
        /// Over how many members, at least one.
        members: u32,
    },
    /// The QR code of a text: one answer.
    Qr(String),
    /// The digest of the first members of an option, to compare with that of another machine.
    Digest {
        /// What runs it.
        engine: Engine,
        /// The option.
        inquiry: Inquiry,
        /// How many members.
        members: u32,
    },
    /// How long an option takes to run from starts that are there.
    Time {
        /// What runs it.
        engine: Engine,
        /// The option.
        inquiry: Inquiry,
        /// How many members.
        members: u32,
    },
}

/// Which of the two engines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Engine {
    /// The one that everything on the page runs on.
    Production,
    /// The one that is written to be read.
    Reference,
}

/// Options to hold against each other, in the same worlds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Compare {
    /// The options; the first is what the others are held against.
    pub inquiries: Vec<Inquiry>,
    /// The measures whose course over time is wanted too.
    pub measures: Vec<Outcome>,
    /// From which difference on they differ noticeably.
    pub thresholds: Thresholds,
    /// Over how many members in the end.
    pub members: u32,
}

/// Options and what is known of weights.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Weigh {
    /// The options.
    pub inquiries: Vec<Inquiry>,
    /// The measures that count.
    pub criteria: Vec<Outcome>,
    /// What is known of their weights, by each of those who judge.
    pub weights: Vec<Weights>,
    /// Over how many members.
    pub members: u32,
}

/// Options to run under each reading, beside those that are held.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TryReadings {
    /// The options.
    pub inquiries: Vec<Inquiry>,
    /// The measures that count where they are weighed.
    pub criteria: Vec<Outcome>,
    /// Over how many members.
    pub members: u32,
}

/// One option at every scale and power.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sweep {
    /// The option; its own scale and power are replaced.
    pub inquiry: Inquiry,
    /// The scales, in inhabitants, rising.
    pub inhabitants: Vec<u32>,
    /// The powers, 0–1, rising.
    pub powers: Vec<f64>,
    /// Members of each cell.
    pub members: u32,
    /// Options that differ in their mix alone, to say in how many worlds this one is the best.
    pub rivals: Vec<Inquiry>,
    /// What every cell is held against, to say where it is noticeably worse.
    pub against: Option<Box<Inquiry>>,
    /// From which difference on it is better or worse.
    pub thresholds: Thresholds,
}

/// What a worker answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Answer {
    /// To [`Task::Compare`].
    Compared(Comparison),
    /// To [`Task::Sweep`].
    Swept(Swept),
    /// To [`Task::Field`], in its order.
    Fields(Vec<Field>),
    /// To [`Task::Explain`]: for each measure, in the order of [`Outcome::ALL`].
    Explained(Vec<Contributions>),
    /// To [`Task::Carry`]: for each arrow, in the order of the model's description.
    Carried(Vec<Carried>),
    /// To [`Task::Sensitivity`]; nothing where the measure is the same in every world.
    Sensitivity(Option<OutcomeIndices>),
    /// To [`Task::Discover`]; without restrictions where no range tells the worlds apart.
    Discovered(Found),
    /// To [`Task::Weigh`]: for each of those who judge; without pairwise winning, and central weights
    /// only where any weights are possible.
    Weighed(Vec<Acceptability>),
    /// To [`Task::TryReadings`].
    Read {
        /// Where the options stand as the model is assumed to be.
        model: Standing,
        /// And under each reading that isn't held already.
        read: Vec<(Reading, Standing)>,
    },
    /// To [`Task::Bands`]: for each option every measure, in the order of [`Outcome::ALL`].
    Bands(Vec<Vec<Band>>),
    /// To [`Task::Claim`].
    Claim(regiewijzer_claims::Found),
    /// To [`Task::Qr`]: for each row whether each module is dark; none where the text is too long.
    Qr(Vec<Vec<bool>>),
    /// To [`Task::Digest`]: sixteen hexadecimal digits.
    Digest(String),
    /// To [`Task::Time`]: milliseconds.
    Time(f64),
}

impl Answer {
    /// How fine it is, among the answers to one task: more is finer.
    pub(crate) fn fineness(&self) -> u32 {
        match self {
            Self::Compared(compared) => compared.members,
            Self::Swept(swept) => u32::MAX - swept.stride,
            _ => 0,
        }
    }
}

/// One option at every scale and power.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Swept {
    /// Every how many places a cell was computed: 4, 2, then 1.
    pub stride: u32,
    /// By power, then by scale; nothing where it isn't computed yet.
    pub cells: Vec<Option<Cell>>,
}
