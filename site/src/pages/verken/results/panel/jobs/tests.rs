use super::*;
use crate::worker::task::Charted;
use regiewijzer_ensemble::Inquiry;
use regiewijzer_model::Choices;

fn task(members: u32) -> Task {
    let inquiry = Inquiry::about(Choices::default());
    Task::Explain { inquiry, members }
}

fn found(stride: u32, last: bool) -> Heard {
    let cells = Vec::new();
    let answer = Answer::Charted(Charted { stride, cells });
    Heard::News(News::Found { answer, last })
}

#[test]
fn what_was_found_is_there_when_it_is_wanted_again() {
    let mut jobs = Jobs::default();
    jobs.want(&[task(1), task(2)]);
    jobs.hear(&task(1), found(1, true));
    jobs.want(&[task(3)]);
    jobs.want(&[task(1), task(2)]);
    assert!(jobs.is_done(&task(1)));
    assert!(!jobs.is_done(&task(2)));
    assert_eq!(jobs.share(&[task(1), task(2)]), 0.5);
}

#[test]
fn a_coarser_answer_never_replaces_a_finer_one() {
    let mut jobs = Jobs::default();
    jobs.want(&[task(1)]);
    jobs.hear(&task(1), found(2, false));
    jobs.hear(&task(1), found(4, false));
    let stride = |jobs: &Jobs| match jobs.answer(&task(1)).map(|one| (**one).clone()) {
        Some(Answer::Charted(charted)) => charted.stride,
        other => panic!("{other:?}"),
    };
    assert_eq!(stride(&jobs), 2);
    jobs.hear(&task(1), found(1, true));
    assert_eq!(stride(&jobs), 1);
    assert!(jobs.are_done(&[task(1)]));
}

#[test]
fn what_fails_says_so() {
    let mut jobs = Jobs::default();
    jobs.want(&[task(1)]);
    assert_eq!(jobs.failure(&[task(1)]), None);
    jobs.hear(&task(1), Heard::News(News::Lost));
    assert_eq!(jobs.failure(&[task(1)]), Some(texts::FAILED_TWICE));
}

#[test]
fn only_so_much_is_remembered() {
    let mut jobs = Jobs::default();
    for members in 1..100 {
        jobs.want(&[task(members)]);
        jobs.hear(&task(members), found(1, true));
    }
    assert_eq!(jobs.0.len(), REMEMBERED);
    assert!(jobs.is_done(&task(99)) && !jobs.is_done(&task(1)));
}
