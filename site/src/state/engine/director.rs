//! Decides what to ask the worker next.

use std::cell::RefCell;
use std::rc::Rc;

use regiewijzer_ensemble::Inquiry;
use regiewijzer_evidence::Text;
use yew::Callback;

use super::{Answer, Findings, Question};
use crate::text::interface::engine as texts;
use crate::worker::client::{Arrival, Engine};
use crate::worker::protocol::{Reply, Request};

/// From coarse to fine. The first is there within a blink; each includes the members of the one
/// before it, so no work is done twice.
const LEVELS: [u32; 4] = [128, 256, 512, Inquiry::MEMBERS];

/// What the page hears.
pub(crate) enum News {
    /// Findings for a place; `last` when nothing is left to do.
    Found {
        /// The place of the question.
        place: usize,
        /// What was found, and for which question.
        answer: Rc<Answer>,
        /// Whether all questions have all their members.
        last: bool,
    },
    /// Questions changed: which places have one, and whether all was known already.
    Asked {
        /// Whether each place has a question.
        open: Vec<bool>,
        /// Whether nothing is left to do.
        finished: bool,
    },
    /// The worker does not compute any more.
    Failed(Text),
}

/// Keeps one request on its way at a time, always the coarsest that is still wanted.
pub(super) struct Director {
    engine: Option<Engine>,
    questions: Vec<Option<Question>>,
    /// How many members each place has.
    known: Vec<u32>,
    generation: u32,
    /// The place of the request that is on its way.
    under_way: Option<usize>,
    failed: bool,
    tell: Callback<News>,
}

impl Director {
    /// A director who knows so many members of each question already.
    pub(super) fn new(
        questions: Vec<Option<Question>>,
        known: Vec<u32>,
        tell: Callback<News>,
    ) -> Self {
        Self {
            engine: None,
            questions,
            known,
            generation: 0,
            under_way: None,
            failed: false,
            tell,
        }
    }

    /// Takes the questions of this moment, starting the worker where it does not run yet.
    pub(super) fn ask(director: &Rc<RefCell<Self>>, questions: &[Option<Question>]) {
        let mut this = director.borrow_mut();
        if this.engine.is_none() && !this.failed {
            let weak = Rc::downgrade(director);
            let started = Engine::start(move |arrival| {
                if let Some(director) = weak.upgrade() {
                    director.borrow_mut().arrived(arrival);
                }
            });
            match started {
                Ok(engine) => this.engine = Some(engine),
                Err(failure) => this.fail(failure.message()),
            }
        }
        if this.take(questions) {
            let open = this.questions.iter().map(Option::is_some).collect();
            let finished = this.next().is_none();
            if !this.failed {
                this.tell.emit(News::Asked { open, finished });
            }
        }
        this.send();
    }

    /// Whether the questions are others than before.
    fn take(&mut self, questions: &[Option<Question>]) -> bool {
        if self.questions == questions {
            return false;
        }
        for (place, question) in questions.iter().enumerate() {
            if self.questions[place] != *question {
                self.known[place] = 0;
            }
        }
        self.questions = questions.to_vec();
        self.generation = self.generation.wrapping_add(1);
        true
    }

    /// The next place to work on and the members it should have.
    fn next(&self) -> Option<(usize, u32)> {
        LEVELS.into_iter().find_map(|level| {
            let wants =
                |place: &usize| self.questions[*place].is_some() && self.known[*place] < level;
            let place = (0..self.questions.len()).find(wants)?;
            Some((place, level))
        })
    }

    fn send(&mut self) {
        if self.failed || self.under_way.is_some() {
            return;
        }
        let Some((place, members)) = self.next() else {
            return;
        };
        let (Some(engine), Some(question)) = (&self.engine, &self.questions[place]) else {
            return;
        };
        let sent = engine.ask(&Request::Run {
            generation: self.generation,
            inquiry: question.inquiry.clone(),
            measures: question.measures.clone(),
            members,
        });
        match sent {
            Ok(()) => self.under_way = Some(place),
            Err(failure) => self.fail(failure.message()),
        }
    }

    fn arrived(&mut self, arrival: Arrival) {
        let place = self.under_way.take();
        match (arrival, place) {
            (Ok(Reply::Bands(bands)), Some(place)) if bands.generation == self.generation => {
                self.known[place] = bands.members;
                if let Some(question) = self.questions[place].clone() {
                    let findings = Rc::new(Findings::from(bands));
                    self.tell.emit(News::Found {
                        place,
                        answer: Rc::new(Answer { question, findings }),
                        last: self.next().is_none(),
                    });
                }
            }
            (Ok(Reply::Refused { generation, .. }), _) if generation == self.generation => {
                self.tell.emit(News::Failed(texts::FAILED_CHOICES));
                return;
            }
            // An answer to a question that nobody asks any more.
            (Ok(_), _) => {}
            (Err(failure), _) => self.fail(failure.message()),
        }
        self.send();
    }

    fn fail(&mut self, sentence: Text) {
        self.failed = true;
        self.engine = None;
        self.tell.emit(News::Failed(sentence));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use regiewijzer_model::{Choices, Scenario};

    fn question(scenario: Scenario) -> Option<Question> {
        Some(Question {
            inquiry: Inquiry::about(Choices::of_scenario(scenario)),
            measures: Vec::new(),
        })
    }

    fn director() -> Director {
        let questions = vec![
            question(Scenario::Vandaag),
            question(Scenario::Terreinregisseur),
        ];
        Director::new(questions, vec![0, 0], Callback::noop())
    }

    #[test]
    fn every_question_gets_a_coarse_answer_before_any_gets_a_fine_one() {
        let mut director = director();
        assert_eq!(director.next(), Some((0, 128)));
        director.known[0] = 128;
        assert_eq!(director.next(), Some((1, 128)));
        director.known[1] = 128;
        assert_eq!(director.next(), Some((0, 256)));
    }

    #[test]
    fn what_did_not_change_keeps_its_members() {
        let mut director = director();
        director.known = vec![1000, 1000];
        let next = [
            question(Scenario::Vandaag),
            question(Scenario::Beleidsregisseur),
        ];
        assert!(director.take(&next));
        assert_eq!(director.known, [1000, 0]);
        assert!(!director.take(&next));
    }

    #[test]
    fn a_place_without_a_question_needs_no_work() {
        let mut director = director();
        director.take(&[question(Scenario::Vandaag), None]);
        director.known[0] = 1000;
        assert_eq!(director.next(), None);
    }
}
