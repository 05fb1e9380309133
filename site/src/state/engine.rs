//! From questions to answers: coarse at once, sharper a little later.

mod director;

use std::cell::RefCell;
use std::rc::Rc;

use regiewijzer_ensemble::Inquiry;
use regiewijzer_evidence::Text;
use regiewijzer_model::Outcome;
use yew::prelude::*;

use super::Findings;
use director::{Director, News};

/// What is asked of the worker for one place on the page.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Question {
    /// What is asked of the model.
    pub(crate) inquiry: Inquiry,
    /// The measures whose course over time is wanted.
    pub(crate) measures: Vec<Outcome>,
}

/// How far the work is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Progress {
    /// Sharper figures are on their way.
    Working,
    /// Every question has all its members.
    Finished,
    /// It cannot go on: what happened and what to do.
    Failed(Text),
}

/// What was found, and for which question.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Answer {
    /// The question.
    pub(crate) question: Question,
    /// What was found so far.
    pub(crate) findings: Rc<Findings>,
}

/// The answers so far, one for each question.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Answers {
    /// The latest; those to an earlier question stay until the first new ones come.
    latest: Vec<Option<Rc<Answer>>>,
    /// How far the work is.
    progress: Progress,
}

impl Answers {
    /// The latest findings at a place: perhaps still those of an earlier question.
    pub(crate) fn of(&self, place: usize) -> Option<&Rc<Findings>> {
        Some(&self.latest.get(place)?.as_ref()?.findings)
    }

    /// Whether every one of these questions is answered with all its members.
    pub(crate) fn settle(&self, questions: &[Option<Question>]) -> bool {
        self.latest
            .iter()
            .zip(questions)
            .all(|(answer, question)| match (answer, question) {
                (_, None) => true,
                (None, Some(_)) => false,
                (Some(answer), Some(question)) => {
                    answer.question == *question && answer.findings.members >= Inquiry::MEMBERS
                }
            })
    }

    /// The sentence about what went wrong, if something did.
    pub(crate) fn failure(&self) -> Option<Text> {
        match self.progress {
            Progress::Failed(sentence) => Some(sentence),
            Progress::Working | Progress::Finished => None,
        }
    }
}

impl Reducible for Answers {
    type Action = News;

    fn reduce(self: Rc<Self>, news: News) -> Rc<Self> {
        let mut next = (*self).clone();
        match news {
            News::Found {
                place,
                answer,
                last,
            } => {
                next.latest[place] = Some(answer);
                next.progress = if last {
                    Progress::Finished
                } else {
                    Progress::Working
                };
            }
            News::Asked { open, finished } => {
                for (answer, open) in next.latest.iter_mut().zip(open) {
                    if !open {
                        *answer = None;
                    }
                }
                next.progress = if finished {
                    Progress::Finished
                } else {
                    Progress::Working
                };
            }
            News::Failed(sentence) => next.progress = Progress::Failed(sentence),
        }
        Rc::new(next)
    }
}

/// Answers to `questions`, which may change at every rendering but not in number.
///
/// `prepared` are findings for the questions of the first rendering, which then need no work.
/// The worker starts with the page, so that it is ready when somebody moves a slider.
#[hook]
pub(crate) fn use_answers(
    questions: Vec<Option<Question>>,
    prepared: Option<Vec<Findings>>,
) -> Rc<Answers> {
    let answers = {
        let questions = questions.clone();
        use_reducer_eq(move || first_answers(questions, prepared.unwrap_or_default()))
    };
    let director = {
        let (dispatcher, questions) = (answers.dispatcher(), questions.clone());
        let known: Vec<u32> = (0..questions.len())
            .map(|place| answers.of(place).map_or(0, |found| found.members))
            .collect();
        use_memo((), move |()| {
            let tell = Callback::from(move |news| dispatcher.dispatch(news));
            Rc::new(RefCell::new(Director::new(questions, known, tell)))
        })
    };
    use_effect_with(questions, move |questions| {
        Director::ask(&director, questions);
    });
    Rc::new((*answers).clone())
}

/// The answers before any work: those that were prepared, in the order of the questions.
fn first_answers(questions: Vec<Option<Question>>, prepared: Vec<Findings>) -> Answers {
    let mut prepared = prepared.into_iter().map(Rc::new);
    let open = questions.iter().flatten().count();
    let progress = if prepared.len() == open {
        Progress::Finished
    } else {
        Progress::Working
    };
    let latest = questions
        .into_iter()
        .map(|question| {
            let question = question?;
            let findings = prepared.next()?;
            Some(Rc::new(Answer { question, findings }))
        })
        .collect();
    Answers { latest, progress }
}
