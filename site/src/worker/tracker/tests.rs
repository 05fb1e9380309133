use regiewijzer_ensemble::Inquiry;
use regiewijzer_model::Choices;

use super::*;
use crate::text::interface::engine as texts;
use crate::worker::task::Swept;

fn task(members: u32) -> Task {
    let inquiry = Inquiry::about(Choices::default());
    Task::Explain { inquiry, members }
}

fn swept(stride: u32) -> Answer {
    let cells = Vec::new();
    Answer::Swept(Swept { stride, cells })
}

fn stride(answer: Option<&SharedAnswer>) -> Option<u32> {
    match &**answer? {
        Answer::Swept(swept) => Some(swept.stride),
        other => panic!("{other:?}"),
    }
}

fn tracker(urgency: Urgency, remembered: usize) -> Tracker<&'static str> {
    Tracker::new(urgency, remembered, None, "")
}

/// Nothing is submitted.
const NONE: [u32; 0] = [];

/// What is submitted when these tasks are wanted, by their members.
fn want(tracker: &mut Tracker<&'static str>, members: &[u32], subject: &'static str) -> Vec<u32> {
    let tasks: Vec<Task> = members.iter().copied().map(task).collect();
    numbers(&tracker.want(&tasks, subject))
}

/// What is submitted when this happens to a task.
fn handle(tracker: &mut Tracker<&'static str>, members: u32, event: TaskEvent) -> Vec<u32> {
    numbers(&tracker.handle(&task(members), event).1)
}

fn numbers(tasks: &[Rc<Task>]) -> Vec<u32> {
    let members = |task: &Rc<Task>| match &**task {
        Task::Explain { members, .. } => *members,
        other => panic!("{other:?}"),
    };
    tasks.iter().map(members).collect()
}

fn snapshot(tracker: &Tracker<&'static str>, members: &[u32]) -> Tasks<&'static str> {
    tracker.snapshot(members.iter().copied().map(task).collect(), &"now")
}

#[test]
fn what_is_urgent_gets_its_first_answer_before_the_newest_task_is_submitted() {
    let mut tracker = tracker(Urgency::Now, 1);
    assert_eq!(want(&mut tracker, &[1], "a"), [1]);
    assert_eq!(want(&mut tracker, &[2], "b"), NONE);
    assert_eq!(want(&mut tracker, &[3], "c"), NONE);
    assert_eq!(handle(&mut tracker, 1, TaskEvent::Progress(0.5)), NONE);
    assert_eq!(handle(&mut tracker, 1, TaskEvent::Partial(swept(4))), [3]);
    assert!(!tracker.is_running(&task(1)));
    // The second was passed over. What shows is the first, and what it was asked for.
    let shown = snapshot(&tracker, &[3]);
    assert_eq!(shown.latest_task(), Some(&task(1)));
    assert_eq!(shown.latest_subject(), Some(&"a"));
    handle(&mut tracker, 3, TaskEvent::Partial(swept(4)));
    assert_eq!(snapshot(&tracker, &[3]).latest_task(), Some(&task(3)));
}

#[test]
fn what_can_wait_is_cancelled_as_soon_as_it_is_not_wanted() {
    let mut tracker = tracker(Urgency::Later, 1);
    assert_eq!(want(&mut tracker, &[1, 2], ""), [1, 2]);
    assert_eq!(want(&mut tracker, &[2, 3], ""), [3]);
    assert!(!tracker.is_running(&task(1)) && tracker.is_running(&task(2)));
    assert_eq!(want(&mut tracker, &[], ""), NONE);
    assert!(!tracker.is_running(&task(3)));
}

#[test]
fn a_task_that_fails_before_its_first_answer_lets_the_next_one_start() {
    let mut tracker = tracker(Urgency::Now, 1);
    want(&mut tracker, &[1], "a");
    want(&mut tracker, &[2], "b");
    let failed = || TaskEvent::Failed(TaskFailure::Crashed);
    assert_eq!(handle(&mut tracker, 1, failed()), [2]);
    assert_eq!(snapshot(&tracker, &[2]).failure(), None);
    assert_eq!(handle(&mut tracker, 2, failed()), NONE);
    let message = snapshot(&tracker, &[2]).failure();
    assert_eq!(message, Some(texts::FAILED_TWICE));
    // It is tried again only when it is wanted anew.
    assert_eq!(want(&mut tracker, &[2], "c"), NONE);
    want(&mut tracker, &[], "");
    assert_eq!(want(&mut tracker, &[2], "d"), [2]);
}

#[test]
fn what_was_paused_goes_on_when_it_is_wanted_again() {
    let mut tracker = tracker(Urgency::Later, 1);
    want(&mut tracker, &[1], "");
    handle(&mut tracker, 1, TaskEvent::Partial(swept(2)));
    handle(&mut tracker, 1, TaskEvent::Progress(0.507));
    tracker.pause();
    assert!(!tracker.is_running(&task(1)));
    assert_eq!(snapshot(&tracker, &[1]).progress(), 0.5);
    assert_eq!(want(&mut tracker, &[1], ""), [1]);
    // It begins with coarse answers again, which replace no finer one.
    handle(&mut tracker, 1, TaskEvent::Partial(swept(4)));
    assert_eq!(stride(snapshot(&tracker, &[1]).latest()), Some(2));
    handle(&mut tracker, 1, TaskEvent::Done(swept(1)));
    assert_eq!(stride(snapshot(&tracker, &[1]).latest()), Some(1));
    assert!(snapshot(&tracker, &[1]).are_done());
}

#[test]
fn the_last_answer_stays_until_there_is_another_and_is_not_taken_for_one_to_the_next_task() {
    let mut tracker = tracker(Urgency::Later, 1);
    want(&mut tracker, &[1], "a");
    handle(&mut tracker, 1, TaskEvent::Done(swept(1)));
    want(&mut tracker, &[2], "b");
    let before = snapshot(&tracker, &[2]);
    assert!(before.latest().is_some() && before.answer_to(&task(2)).is_none());
    assert!(!before.are_done());
    handle(&mut tracker, 2, TaskEvent::Done(swept(1)));
    assert_eq!(snapshot(&tracker, &[2]).latest_task(), Some(&task(2)));
}

#[test]
fn another_subject_of_the_same_task_shows_at_once() {
    let mut tracker = tracker(Urgency::Now, 1);
    want(&mut tracker, &[1], "a");
    handle(&mut tracker, 1, TaskEvent::Done(swept(1)));
    assert_eq!(snapshot(&tracker, &[1]).latest_subject(), Some(&"now"));
    assert_eq!(want(&mut tracker, &[1], "b"), NONE);
    want(&mut tracker, &[2], "c");
    assert_eq!(snapshot(&tracker, &[2]).latest_subject(), Some(&"b"));
}

#[test]
fn a_task_that_comes_back_is_answered_from_memory_and_only_so_much_is_remembered() {
    let mut tracker = tracker(Urgency::Later, 3);
    for members in 1..=9 {
        assert_eq!(want(&mut tracker, &[members], ""), [members]);
        handle(&mut tracker, members, TaskEvent::Done(swept(members)));
    }
    assert_eq!(want(&mut tracker, &[6], ""), NONE);
    assert_eq!(stride(snapshot(&tracker, &[6]).latest()), Some(6));
    assert_eq!(want(&mut tracker, &[5], ""), [5]);
}

#[test]
fn what_was_prepared_needs_no_work() {
    let prepared = (Rc::new(task(1)), SharedAnswer::new(swept(1)));
    let mut tracker = Tracker::new(Urgency::Now, 1, Some(prepared), "a");
    assert!(snapshot(&tracker, &[1]).are_done());
    assert_eq!(want(&mut tracker, &[1], "a"), NONE);
    assert_eq!(want(&mut tracker, &[2], "b"), [2]);
}

#[test]
fn each_task_counts_alike_in_the_progress_of_several() {
    let mut tracker = tracker(Urgency::Later, 1);
    want(&mut tracker, &[1, 2], "");
    handle(&mut tracker, 1, TaskEvent::Done(swept(1)));
    handle(&mut tracker, 2, TaskEvent::Progress(0.5));
    assert_eq!(snapshot(&tracker, &[1, 2]).progress(), 0.75);
    // A step that no percentage shows draws nothing anew.
    let (shows, _) = tracker.handle(&task(2), TaskEvent::Progress(0.504));
    assert!(!shows);
}
