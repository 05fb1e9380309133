//! A capacity scan: fifteen questions about where a region stands, and what their answers put in the model.
//!
//! The report asks whether every region has the capacity for each role (ch. 5) and gives no scan. Nine of
//! the questions follow annex 2; the others are ours, since the annex asks nothing about VDAB, interne
//! regie, the coherence of policy or places that fit. Each has four answers, from little to much, and the
//! levels that these stand for are assumed.

use regiewijzer_evidence::{Item, questionnaire};
use regiewijzer_model::{Outcome, initial_stocks::STOCKS};

use crate::Exploration;

/// The level of a stock, 0–1, that each answer stands for. Who answers seldom knows of none or of all, so
/// they keep clear of both ends.
pub const LEVELS: [f64; 4] = [0.1, 0.35, 0.65, 0.9];

/// What an unanswered question is written as.
const OPEN: char = '-';

/// One question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ScanQuestion {
    /// A short stable code, by which its words are found.
    pub id: &'static str,
    /// The stock that its answer speaks of.
    pub stock: Outcome,
    /// The question of annex 2 that it follows; none where it is ours.
    pub item: Option<&'static str>,
}

impl ScanQuestion {
    /// The question of annex 2 that it follows.
    #[must_use]
    pub fn follows(&self) -> Option<&'static Item> {
        let id = self.item?;
        questionnaire().iter().find(|item| item.id == id)
    }
}

const fn ours(id: &'static str, stock: Outcome) -> ScanQuestion {
    ScanQuestion {
        id,
        stock,
        item: None,
    }
}

const fn following(item: &'static str, id: &'static str, stock: Outcome) -> ScanQuestion {
    ScanQuestion {
        id,
        stock,
        item: Some(item),
    }
}

/// All questions, in the order in which they are asked.
pub const QUESTIONS: [ScanQuestion; 15] = [
    following("relatie-besturen", "steun", Outcome::Draagvlak),
    following("relatie-besturen", "initiatief", Outcome::Draagvlak),
    following("visie", "visie", Outcome::GedragenVisie),
    following("makers-van-de-visie", "makers", Outcome::GedragenVisie),
    following("engagement", "engagement", Outcome::SamenwerkingBestuur),
    following("bijdrage", "bijdrage", Outcome::SamenwerkingBestuur),
    following("evolutie", "bedrijven", Outcome::SamenwerkingSe),
    following("spanningen", "spanningen", Outcome::SamenwerkingSe),
    following("evolutie", "gewone_bedrijven", Outcome::SamenwerkingNec),
    ours("diensten", Outcome::InterneRegie),
    ours("aanspreekpunt", Outcome::InterneRegie),
    ours("overleg_vdab", Outcome::AfstemmingVdab),
    ours("werkwijze_vdab", Outcome::AfstemmingVdab),
    ours("beleid", Outcome::Beleidscoherentie),
    ours("plaatsen", Outcome::PassendePlaatsen),
];

/// The answers of a region: for each question the place of its answer, 0–3, or none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scan([Option<u8>; QUESTIONS.len()]);

impl Scan {
    /// The answer to the question at a place.
    #[must_use]
    pub fn answer(&self, question: usize) -> Option<usize> {
        self.0.get(question).copied().flatten().map(usize::from)
    }

    /// With another answer to a question, or none; as it was where there is no such question or answer.
    #[must_use]
    pub fn with(mut self, question: usize, answer: Option<usize>) -> Self {
        let fits = answer.is_none_or(|answer| answer < LEVELS.len());
        if let Some(own) = self.0.get_mut(question).filter(|_| fits) {
            *own = answer.and_then(|answer| u8::try_from(answer).ok());
        }
        self
    }

    /// How many questions are answered.
    #[must_use]
    pub fn answered(&self) -> usize {
        self.0.iter().flatten().count()
    }

    /// Where a stock stands, 0–1: the mean of what its answers stand for; none without an answer.
    #[must_use]
    pub fn level(&self, stock: Outcome) -> Option<f64> {
        let levels: Vec<f64> = QUESTIONS
            .iter()
            .zip(self.0)
            .filter(|(question, _)| question.stock == stock)
            .filter_map(|(_, answer)| LEVELS.get(usize::from(answer?)).copied())
            .collect();
        (!levels.is_empty()).then(|| levels.iter().sum::<f64>() / levels.len() as f64)
    }

    /// An exploration that starts where the answers say. What was not asked starts where the past led.
    #[must_use]
    pub fn start(&self, exploration: Exploration) -> Exploration {
        STOCKS
            .into_iter()
            .fold(exploration, |explored, stock| match self.level(stock) {
                Some(level) => explored.with_start(stock, Some(level)),
                None => explored,
            })
    }

    /// The answers as a sign each: a digit, or a hyphen for none.
    #[must_use]
    pub fn write(&self) -> String {
        let sign = |answer: Option<u8>| answer.map_or(OPEN, |answer| char::from(b'0' + answer));
        self.0.into_iter().map(sign).collect()
    }

    /// From what [`Self::write`] wrote. A sign that is no answer is none.
    #[must_use]
    pub fn read(written: &str) -> Self {
        written
            .chars()
            .enumerate()
            .fold(Self::default(), |scan, (question, sign)| {
                let answer = sign.to_digit(10).map(|digit| digit as usize);
                scan.with(question, answer)
            })
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    fn scans() -> impl Strategy<Value = Scan> {
        prop::array::uniform15(prop::option::of(0..4_u8)).prop_map(Scan)
    }

    #[test]
    fn every_stock_is_asked_about_and_nine_questions_follow_the_annex() {
        for stock in STOCKS {
            assert!(QUESTIONS.iter().any(|one| one.stock == stock), "{stock:?}");
        }
        let follow = QUESTIONS.iter().filter(|one| one.follows().is_some());
        assert_eq!(follow.count(), 9);
        let ids: BTreeSet<&str> = QUESTIONS.iter().map(|one| one.id).collect();
        assert_eq!(ids.len(), QUESTIONS.len());
    }

    #[test]
    fn a_question_speaks_of_a_stock_that_the_annex_is_read_for() {
        for question in QUESTIONS {
            if let Some(item) = question.follows() {
                assert!(
                    item.stocks.contains(&question.stock.id()),
                    "{}",
                    question.id
                );
            }
            assert_eq!(question.item.is_some(), question.follows().is_some());
        }
    }

    #[test]
    fn answers_put_their_stock_at_the_mean_and_leave_the_others() {
        let scan = Scan::default().with(0, Some(0)).with(1, Some(3));
        assert_eq!(scan.level(Outcome::Draagvlak), Some(0.5));
        assert_eq!(scan.level(Outcome::InterneRegie), None);
        let start = scan.start(Exploration::default()).choices.start;
        let changed: Vec<_> = start
            .changed()
            .map(|(stock, level)| (stock, level.get()))
            .collect();
        assert_eq!(changed, [(Outcome::Draagvlak, 0.5)]);
    }

    proptest! {
        #[test]
        fn a_scan_is_read_as_it_was_written(scan in scans()) {
            prop_assert_eq!(Scan::read(&scan.write()), scan);
        }

        #[test]
        fn a_higher_answer_never_lowers_a_start(scan in scans(), question in 0..15_usize) {
            let stock = QUESTIONS[question].stock;
            let levels: Vec<f64> = (0..4)
                .filter_map(|answer| scan.with(question, Some(answer)).level(stock))
                .collect();
            prop_assert!(levels.len() == 4 && levels.is_sorted());
        }

        #[test]
        fn whatever_was_stored_gives_a_scan(written in "\\PC{0,30}") {
            let scan = Scan::read(&written);
            prop_assert_eq!(Scan::read(&scan.write()), scan);
        }
    }
}
