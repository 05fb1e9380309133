//! How the answers to a question divide a whole, as far as that is known.

use regiewijzer_evidence::survey::{Amount, Choice, Question};

/// A part of the whole.
#[derive(Debug, PartialEq)]
pub(super) struct Part {
    /// The answers that it stands for, one or more together.
    pub(super) options: Vec<&'static Choice>,
    /// Its share in percent.
    pub(super) percent: f64,
    /// How much of it is known.
    pub(super) certainty: Certainty,
}

/// How much is known of a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Certainty {
    /// The share is the report's.
    Known,
    /// So many people.
    People(u16),
    /// At least this share.
    AtLeast,
    /// At most this: what the others leave.
    Rest,
}

/// The parts of a question, or of a row of its grid: what has a number, each answer once, and what these leave.
/// Nothing where no answer has a number.
pub(super) fn parts(question: &'static Question, row: Option<&str>) -> Vec<Part> {
    let mut said: Vec<_> = question
        .statements
        .iter()
        .filter(|statement| statement.row == row)
        .filter_map(|statement| Some((statement.options, statement.amount?)))
        .collect();
    said.sort_by_key(|(options, _)| options.len());
    let mut parts: Vec<Part> = Vec::new();
    for (options, amount) in said {
        let is_new = |id: &&str| {
            !parts
                .iter()
                .any(|part| part.options.iter().any(|one| one.id == *id))
        };
        if !options.iter().all(is_new) {
            continue;
        }
        let (percent, certainty) = match amount {
            Amount::Share(share) => (f64::from(share), Certainty::Known),
            Amount::AtLeast(share) => (f64::from(share), Certainty::AtLeast),
            Amount::Count(count) => {
                // Where nobody says how many could answer, a number of people is no share.
                let share = question
                    .people
                    .map_or(0.0, |people| 100.0 * f64::from(count) / f64::from(people));
                (share, Certainty::People(count))
            }
        };
        parts.push(Part {
            options: named(question, options),
            percent,
            certainty,
        });
    }
    if parts.is_empty() {
        return parts;
    }
    parts.sort_by_key(|part| place(question, part.options[0]));
    let left = 100.0 - parts.iter().map(|part| part.percent).sum::<f64>();
    // Shares are whole percents: less than one of them is rounding.
    if left >= 1.0 {
        let is_left = |one: &&'static Choice| !parts.iter().any(|part| part.options.contains(one));
        let options = question.options.iter().filter(is_left).collect();
        parts.push(Part {
            options,
            percent: left,
            certainty: Certainty::Rest,
        });
    }
    parts
}

fn named(question: &'static Question, ids: &[&str]) -> Vec<&'static Choice> {
    question
        .options
        .iter()
        .filter(|option| ids.contains(&option.id))
        .collect()
}

fn place(question: &Question, option: &Choice) -> usize {
    question
        .options
        .iter()
        .position(|one| one == option)
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use regiewijzer_evidence::survey::{Completeness, question, questions};

    fn rows(question: &'static Question) -> Vec<Option<&'static str>> {
        let rows = question.rows.iter().map(|row| Some(row.id));
        if question.rows.is_empty() {
            vec![None]
        } else {
            rows.collect()
        }
    }

    #[test]
    fn parts_fill_the_whole_and_no_answer_stands_in_two() {
        for question in questions() {
            for row in rows(question) {
                let parts = parts(question, row);
                let sum: f64 = parts.iter().map(|part| part.percent).sum();
                assert!(
                    parts.is_empty() || (sum - 100.0).abs() <= 1.0,
                    "{} {row:?}: {sum}",
                    question.id
                );
                let mut ids: Vec<&str> = parts
                    .iter()
                    .flat_map(|part| &part.options)
                    .map(|one| one.id)
                    .collect();
                let number = ids.len();
                ids.sort_unstable();
                ids.dedup();
                assert_eq!(ids.len(), number, "{} {row:?}", question.id);
            }
        }
    }

    #[test]
    fn what_the_report_does_not_give_is_a_rest_and_never_known() {
        let steun = parts(question("relatie-besturen").unwrap(), Some("steun"));
        assert_eq!(steun.last().unwrap().certainty, Certainty::Rest);
        let visie = parts(question("visie").unwrap(), None);
        assert_eq!(visie.len(), 2);
        assert_eq!((visie[1].percent, visie[1].options.len()), (82.0, 2));
        for question in questions() {
            let full = question.completeness() == Completeness::Volledig;
            for row in rows(question) {
                let parts = parts(question, row);
                let is_known =
                    |part: &Part| matches!(part.certainty, Certainty::Known | Certainty::People(_));
                if full {
                    assert!(parts.iter().all(is_known), "{}", question.id);
                }
            }
        }
    }
}
