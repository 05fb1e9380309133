//! Outcome measures: what a run is judged by.

pub use crate::tables::Outcome;
use regiewijzer_evidence::Text;
use strum::IntoStaticStr;

/// Which way is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// More is better.
    Higher,
    /// Less is better.
    Lower,
}

/// The four groups in which measures are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, IntoStaticStr)]
#[strum(serialize_all = "lowercase")]
pub enum Group {
    /// The aims of the decree (ch. 3).
    Decreet,
    /// How the partnership governs itself.
    Bestuur,
    /// Jobseekers, workers and places.
    Arbeidsmarkt,
    /// What it costs.
    Kost,
}

impl Group {
    /// The groups in the order in which they are shown.
    pub const ALL: [Self; 4] = [Self::Decreet, Self::Bestuur, Self::Arbeidsmarkt, Self::Kost];

    /// Stable id.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }

    /// Name for people.
    #[must_use]
    pub fn name(self) -> Text {
        match self {
            Self::Decreet => Text {
                nl: "Doelen van het decreet",
                en: "Aims of the decree",
            },
            Self::Bestuur => Text {
                nl: "Bestuur en beleid",
                en: "Governance",
            },
            Self::Arbeidsmarkt => Text {
                nl: "Arbeidsmarkt",
                en: "Labour market",
            },
            Self::Kost => Text {
                nl: "Kost",
                en: "Cost",
            },
        }
    }
}

/// The unit of a measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Unit {
    /// A share from 0 to 1.
    Share,
    /// Places or people per 1,000 inhabitants.
    #[strum(serialize = "per_1000")]
    Per1000,
    /// People per 1,000 inhabitants, added up since the start of the horizon.
    #[strum(serialize = "per_1000_cumulative")]
    Per1000Cumulative,
    /// Contacts a month.
    ContactsPerMonth,
    /// Euro per inhabitant per year.
    EurPerInhabitantYear,
}

impl Unit {
    /// Stable id, as the command prints it.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }

    /// The unit in words, for an axis or a table.
    #[must_use]
    pub fn name(self) -> Text {
        match self {
            Self::Share => Text {
                nl: "schaal van 0 tot 1",
                en: "scale from 0 to 1",
            },
            Self::Per1000 => Text {
                nl: "per 1.000 inwoners",
                en: "per 1,000 inhabitants",
            },
            Self::Per1000Cumulative => Text {
                nl: "personen per 1.000 inwoners, sinds de start",
                en: "people per 1,000 inhabitants, since the start",
            },
            Self::ContactsPerMonth => Text {
                nl: "contacten per maand",
                en: "contacts a month",
            },
            Self::EurPerInhabitantYear => Text {
                nl: "euro per inwoner per jaar",
                en: "euro per inhabitant per year",
            },
        }
    }
}

/// What is known of a measure.
#[derive(Debug)]
pub struct OutcomeInfo {
    /// The measure itself.
    pub outcome: Outcome,
    /// Stable id.
    pub id: &'static str,
    /// The group it is shown in.
    pub group: Group,
    /// Its unit.
    pub unit: Unit,
    /// Which way is better.
    pub direction: Direction,
    /// The top of its natural range, where it has one; the bottom is always 0.
    pub natural_max: Option<f64>,
    /// Name for people.
    pub name: Text,
    /// Section of the evaluation that it stands for.
    pub passage: &'static str,
}

impl Outcome {
    /// Name for people.
    #[must_use]
    pub fn name(self) -> Text {
        self.info().name
    }

    /// Unit.
    #[must_use]
    pub fn unit(self) -> Unit {
        self.info().unit
    }

    /// Which way is better.
    #[must_use]
    pub fn direction(self) -> Direction {
        self.info().direction
    }

    /// The group it is shown in.
    #[must_use]
    pub fn group(self) -> Group {
        self.info().group
    }

    /// Section of the evaluation.
    #[must_use]
    pub fn passage(self) -> &'static str {
        self.info().passage
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_measure_stands_at_its_own_place_in_the_table() {
        for o in Outcome::ALL {
            assert_eq!(o.info().outcome, o);
            assert_eq!(Outcome::from_id(o.id()), Some(o));
        }
    }
}
