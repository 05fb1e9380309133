//! What is entered.

use regiewijzer_ensemble::Range;
use regiewijzer_model::{Outcome, Parameter, Scenario};
use serde::{Deserialize, Serialize};

use crate::id;
use crate::plan::Step;

/// Which entry it is, on whatever laptop it was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct EntryId {
    /// The laptop, by chance; 0 where a participant sent a code, wherever it was read.
    pub device: u32,
    /// The number of the entry on it.
    pub number: u32,
}

/// Something that was entered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// Which it is.
    pub id: EntryId,
    /// When, in milliseconds since 1970 by the clock of the laptop.
    pub at: u64,
    /// What it takes the place of.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub replaces: Vec<EntryId>,
    /// What it says.
    pub record: Record,
}

/// What an entry says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Record {
    /// A step begins.
    Began(Step),
    /// A step takes so many minutes from now on, 0 to leave it out.
    Minutes(Step, u32),
    /// So many people of a group are there.
    Present {
        /// The place of the group.
        group: usize,
        /// How many.
        people: u32,
    },
    /// A start or an end card.
    Card(Card),
    /// A prediction.
    Slip(Slip),
    /// An option that a table built.
    Option(TableOption),
    /// A condition under which an option fails, as an assumption that can be computed.
    Condition(Condition),
    /// What counts.
    Ranking(Ranking),
    /// What a group believes of an assumption.
    Belief(Belief),
    /// A difference about facts that somebody looks up.
    Check(Check),
    /// How the room explains what came of a prediction.
    Explanation {
        /// The place of the prediction.
        prediction: usize,
        /// In its own words.
        text: String,
    },
    /// The table that spoke for the jobseeker.
    EmptyChair(String),
    /// How many people held up nought to five fingers for the change.
    Fingers([u32; 6]),
    /// A doubt about the model.
    Doubt(String),
    /// A next step.
    Task(Task),
    /// What came of the search for the smallest change.
    Agreed(Agreed),
    /// What it replaces doesn't count.
    Withdrawn,
}

/// Before or after.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Moment {
    /// At the start.
    Start,
    /// At the end.
    End,
}

/// How sure someone is, from 1 (a guess) to 5 (sure).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Sureness(u8);

impl Sureness {
    /// How many degrees there are.
    pub const DEGREES: u8 = 5;

    /// This degree; nothing outside 1 to 5.
    #[must_use]
    pub fn new(degree: u8) -> Option<Self> {
        (1..=Self::DEGREES)
            .contains(&degree)
            .then_some(Self(degree))
    }

    /// The degree, 1 to 5.
    #[must_use]
    pub fn get(self) -> u8 {
        self.0
    }
}

impl From<Sureness> for u8 {
    fn from(sureness: Sureness) -> Self {
        sureness.0
    }
}

impl TryFrom<u8> for Sureness {
    type Error = String;

    fn try_from(degree: u8) -> Result<Self, String> {
        Self::new(degree)
            .ok_or_else(|| format!("a sureness of {degree} is not allowed: use 1 to 5"))
    }
}

/// At which scale a regisseur works best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scale {
    /// A city or a municipality.
    Municipality,
    /// A small group of municipalities.
    Group,
    /// A subregion.
    Subregion,
}

/// An answer to a question of principle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum YesNo {
    /// Yes.
    Yes,
    /// No.
    No,
}

/// The four questions at the start and at the end. What is missing isn't known, or wasn't said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// Which of both.
    pub moment: Moment,
    /// The place of the group.
    pub group: usize,
    /// The scenario that is preferred.
    #[serde(with = "id::maybe")]
    pub scenario: Option<Scenario>,
    /// The scale that is best.
    pub scale: Option<Scale>,
    /// Whether a regisseur may allocate places.
    pub allocates: Option<YesNo>,
    /// How sure.
    pub sureness: Option<Sureness>,
}

/// Before or after talking.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Round {
    /// Before.
    First,
    /// After.
    Second,
}

/// Which way a measure is expected to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// It rises noticeably.
    Up,
    /// It stays about the same.
    Same,
    /// It falls noticeably.
    Down,
}

/// A prediction of one person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slip {
    /// The place of what is predicted in the plan.
    pub prediction: usize,
    /// Before or after talking.
    pub round: Round,
    /// The place of the group.
    pub group: usize,
    /// Which way.
    pub direction: Direction,
    /// How sure.
    pub sureness: Sureness,
    /// Why; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

/// An option that a table built.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableOption {
    /// The name of the table.
    pub table: String,
    /// The query by which Verken opens it.
    pub link: String,
    /// What the table expects, measure by measure.
    pub predictions: Vec<Expected>,
    /// Who will object, and why.
    pub objector: String,
    /// When the next table expects it to fail.
    pub fails_when: String,
}

/// A condition under which an option fails, as the model can express it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Condition {
    /// The table whose option it is.
    pub table: String,
    /// The assumption.
    #[serde(with = "id::one")]
    pub parameter: Parameter,
    /// Its range where the condition holds.
    pub range: Range,
}

/// What a table expects of a measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Expected {
    /// The measure.
    #[serde(with = "id::one")]
    pub measure: Outcome,
    /// Which way it goes.
    pub direction: Direction,
}

/// What counts for a person or for a group, the weightiest first; what shares a tier weighs the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ranking {
    /// The place of the group.
    pub group: usize,
    /// The measures.
    #[serde(with = "id::tiers")]
    pub tiers: Vec<Vec<Outcome>>,
}

/// What a group believes of an assumption.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Belief {
    /// The place of the group.
    pub group: usize,
    /// The assumption.
    #[serde(with = "id::one")]
    pub parameter: Parameter,
    /// Its range, narrowed or moved.
    pub range: Range,
}

/// A difference about facts, and who looks it up by when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Check {
    /// The assumption, where it is one of the model.
    #[serde(with = "id::maybe")]
    pub parameter: Option<Parameter>,
    /// What is to be known.
    pub what: String,
    /// Who looks it up, by function or organisation.
    pub owner: String,
    /// By when, as it was said.
    pub when: String,
}

/// Something to do after the session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    /// What.
    pub what: String,
    /// Who, by function or organisation.
    pub owner: String,
    /// By when, as it was said.
    pub when: String,
}

/// What came of the search for the smallest change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreed {
    /// The query by which Verken opens it.
    pub link: String,
    /// What it changes, in words.
    pub change: String,
    /// Who still can't live with it, and why.
    pub objections: Vec<OpenIssue>,
}

/// A no that is left.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenIssue {
    /// The place of the group.
    pub group: usize,
    /// Why, in its own words.
    pub why: String,
}
