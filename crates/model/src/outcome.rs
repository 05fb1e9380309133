//! Outcome measures: what a run is judged by.

pub use crate::tables::Outcome;
use crate::units::Months;
use regiewijzer_evidence::Text;

/// Which way is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// More is better.
    Higher,
    /// Less is better.
    Lower,
}

regiewijzer_evidence::terms! {
    /// The four groups in which measures are shown, in that order.
    pub enum Group {
        /// The aims of the decree (ch. 3).
        Decreet = "decreet", "Doelen van het decreet", "Aims of the decree";
        /// How the partnership governs itself.
        Bestuur = "bestuur", "Bestuur en beleid", "Governance";
        /// Jobseekers, workers and places.
        Arbeidsmarkt = "arbeidsmarkt", "Arbeidsmarkt", "Labour market";
        /// What it costs.
        Kost = "kost", "Kost", "Cost";
    }
}

regiewijzer_evidence::terms! {
    /// The unit of a measure; its name suits an axis or a table.
    pub enum Unit {
        /// A share from 0 to 1.
        Share = "share", "0 is niets, 1 is volledig", "0 is nothing, 1 is complete";
        /// Places or people per 1,000 inhabitants.
        Per1000 = "per_1000", "per 1.000 inwoners", "per 1,000 inhabitants";
        /// People per 1,000 inhabitants, added up since the start of the horizon.
        Per1000Cumulative = "per_1000_cumulative",
            "personen per 1.000 inwoners, sinds de start",
            "people per 1,000 inhabitants, since the start";
        /// Contacts a month.
        ContactsPerMonth = "contacts_per_month", "contacten per maand", "contacts a month";
        /// Euro per inhabitant per year.
        EurPerInhabitantYear = "eur_per_inhabitant_year",
            "euro per inwoner per jaar", "euro per inhabitant per year";
    }
}

impl Group {
    /// What must be said wherever its measures stand.
    #[must_use]
    pub fn note(self) -> Option<Text> {
        (self == Self::Arbeidsmarkt).then_some(Text {
            nl: "Het rapport geeft voor deze uitkomsten geen cijfers: ze rusten op aannames.",
            en: "The report gives no figures for these outcomes: they rest on assumptions.",
        })
    }
}

impl Unit {
    /// What a value over this horizon is held against: 1, or for what adds up the horizon as a part
    /// of a policy cycle.
    #[must_use]
    pub fn cycles(self, months: Months) -> f64 {
        match self {
            Self::Per1000Cumulative => {
                f64::from(months.get()) / f64::from(Months::POLICY_CYCLE.get())
            }
            _ => 1.0,
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
    /// From which difference on it differs noticeably, in its unit, over one policy cycle.
    pub merkbaar: f64,
    /// Why that threshold.
    pub why: Text,
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
