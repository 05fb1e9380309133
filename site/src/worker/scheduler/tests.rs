use regiewijzer_ensemble::Inquiry;
use regiewijzer_model::{Choices, Thresholds};

use super::*;
use crate::worker::task::{Answer, Compare};

fn task(members: u32) -> Task {
    Task::Compare(Compare {
        inquiries: vec![Inquiry::about(Choices::default())],
        measures: Vec::new(),
        thresholds: Thresholds::default(),
        members,
    })
}

fn start(worker: usize, job: Job, members: u32) -> Command {
    Command::Post(worker, Request::Start(job, Box::new(task(members))))
}

#[test]
fn what_is_urgent_goes_first_and_one_worker_is_reserved_for_it() {
    let mut scheduler = Scheduler::new(2);
    let (later, commands) = scheduler.submit(task(1), Urgency::Later);
    assert_eq!(commands, [start(1, later, 1)]);
    let (waits, commands) = scheduler.submit(task(2), Urgency::Later);
    assert_eq!(commands, []);
    let (now, commands) = scheduler.submit(task(3), Urgency::Now);
    assert_eq!(commands, [start(0, now, 3)]);
    let commands = scheduler.handle(1, later, TaskEvent::Done(Answer::Time(1.0)));
    assert_eq!(commands[1], start(1, waits, 2));
}

#[test]
fn a_worker_that_crashes_is_replaced_and_its_job_done_again() {
    let mut scheduler = Scheduler::new(1);
    let (job, _) = scheduler.submit(task(1), Urgency::Now);
    assert_eq!(
        scheduler.crashed(0),
        [Command::Replace(0), start(0, job, 1)]
    );
}

#[test]
fn a_job_on_which_two_workers_crashed_fails_and_other_jobs_go_on() {
    let mut scheduler = Scheduler::new(1);
    let (job, _) = scheduler.submit(task(1), Urgency::Now);
    let (other, _) = scheduler.submit(task(2), Urgency::Now);
    scheduler.crashed(0);
    let commands = scheduler.crashed(0);
    assert_eq!(
        commands,
        [
            Command::Replace(0),
            Command::Notify(job, TaskEvent::Failed(TaskFailure::Crashed)),
            start(0, other, 2)
        ]
    );
}

#[test]
fn a_withdrawn_job_is_cancelled_and_its_worker_gets_the_next_once_it_stopped() {
    let mut scheduler = Scheduler::new(1);
    let (job, _) = scheduler.submit(task(1), Urgency::Now);
    let (next, _) = scheduler.submit(task(2), Urgency::Now);
    assert_eq!(
        scheduler.withdraw(job),
        [Command::Post(0, Request::Cancel(job))]
    );
    assert!(scheduler.is_stopping(0, job));
    // An answer that was on its way is dropped.
    assert_eq!(
        scheduler.handle(0, job, TaskEvent::Partial(Answer::Time(1.0))),
        []
    );
    assert_eq!(
        scheduler.handle(0, job, TaskEvent::Stopped),
        [start(0, next, 2)]
    );
}

#[test]
fn a_job_that_was_done_before_it_was_cancelled_frees_its_worker_too() {
    let mut scheduler = Scheduler::new(1);
    let (job, _) = scheduler.submit(task(1), Urgency::Now);
    scheduler.withdraw(job);
    let (next, _) = scheduler.submit(task(2), Urgency::Now);
    assert_eq!(
        scheduler.handle(0, job, TaskEvent::Done(Answer::Time(1.0))),
        [start(0, next, 2)]
    );
}

#[test]
fn a_worker_that_does_not_stop_is_replaced_and_no_job_counts_it_as_a_crash() {
    let mut scheduler = Scheduler::new(1);
    let (job, _) = scheduler.submit(task(1), Urgency::Now);
    scheduler.withdraw(job);
    assert_eq!(scheduler.crashed(0), [Command::Replace(0)]);
    let (next, commands) = scheduler.submit(task(2), Urgency::Now);
    assert_eq!(commands, [start(0, next, 2)]);
}

#[test]
fn a_single_worker_interrupts_what_can_wait_for_what_is_urgent_and_resumes_it() {
    let mut scheduler = Scheduler::new(1);
    let (later, _) = scheduler.submit(task(1), Urgency::Later);
    let (now, commands) = scheduler.submit(task(2), Urgency::Now);
    assert_eq!(commands, [Command::Post(0, Request::Cancel(later))]);
    assert_eq!(
        scheduler.handle(0, later, TaskEvent::Stopped),
        [start(0, now, 2)]
    );
    let commands = scheduler.handle(0, now, TaskEvent::Done(Answer::Time(1.0)));
    assert_eq!(commands[1], start(0, later, 1));
}

#[test]
fn the_owner_of_a_job_is_notified_until_its_last_event() {
    let mut scheduler = Scheduler::new(1);
    let (job, _) = scheduler.submit(task(1), Urgency::Now);
    let notify = |event| vec![Command::Notify(job, event)];
    assert_eq!(
        scheduler.handle(0, job, TaskEvent::Progress(0.5)),
        notify(TaskEvent::Progress(0.5))
    );
    let refused = TaskEvent::Failed(TaskFailure::Refused("no".to_owned()));
    assert_eq!(scheduler.handle(0, job, refused.clone()), notify(refused));
    assert_eq!(scheduler.withdraw(job), []);
}
