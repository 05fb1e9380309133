use regiewijzer_ensemble::Inquiry;
use regiewijzer_model::Choices;

use super::*;
use crate::worker::task::Compare;

fn task(members: u32) -> Task {
    Task::Compare(Compare {
        inquiries: vec![Inquiry::about(Choices::default())],
        measures: Vec::new(),
        members,
    })
}

fn start(seat: usize, job: Job, members: u32) -> Order {
    Order::Post(seat, Request::Start(job, Box::new(task(members))))
}

#[test]
fn what_is_pressing_goes_first_and_one_worker_is_kept_for_it() {
    let mut roster = Roster::new(2);
    let (later, orders) = roster.ask(task(1), Urgency::Later);
    assert_eq!(orders, [start(1, later, 1)]);
    let (waits, orders) = roster.ask(task(2), Urgency::Later);
    assert_eq!(orders, []);
    let (now, orders) = roster.ask(task(3), Urgency::Now);
    assert_eq!(orders, [start(0, now, 3)]);
    let orders = roster.heard(1, Reply::Done(later, Answer::Time(1.0)));
    assert_eq!(orders[1], start(1, waits, 2));
}

#[test]
fn a_worker_that_dies_is_replaced_and_its_work_redone() {
    let mut roster = Roster::new(1);
    let (job, _) = roster.ask(task(1), Urgency::Now);
    assert_eq!(roster.died(0), [Order::Replace(0), start(0, job, 1)]);
}

#[test]
fn work_on_which_two_workers_died_is_given_up_and_other_work_goes_on() {
    let mut roster = Roster::new(1);
    let (job, _) = roster.ask(task(1), Urgency::Now);
    let (other, _) = roster.ask(task(2), Urgency::Now);
    roster.died(0);
    let orders = roster.died(0);
    assert_eq!(
        orders,
        [
            Order::Replace(0),
            Order::Tell(job, News::Lost),
            start(0, other, 2)
        ]
    );
}

#[test]
fn withdrawn_work_is_cancelled_and_its_worker_gets_the_next_once_it_stopped() {
    let mut roster = Roster::new(1);
    let (job, _) = roster.ask(task(1), Urgency::Now);
    let (next, _) = roster.ask(task(2), Urgency::Now);
    assert_eq!(roster.withdraw(job), [Order::Post(0, Request::Cancel(job))]);
    assert!(roster.is_stopping(0, job));
    // An answer that was on its way is not told any more.
    assert_eq!(roster.heard(0, Reply::Found(job, Answer::Time(1.0))), []);
    assert_eq!(roster.heard(0, Reply::Stopped(job)), [start(0, next, 2)]);
}

#[test]
fn work_that_was_done_before_the_word_to_stop_came_frees_its_worker_too() {
    let mut roster = Roster::new(1);
    let (job, _) = roster.ask(task(1), Urgency::Now);
    roster.withdraw(job);
    let (next, _) = roster.ask(task(2), Urgency::Now);
    assert_eq!(
        roster.heard(0, Reply::Done(job, Answer::Time(1.0))),
        [start(0, next, 2)]
    );
}

#[test]
fn a_worker_that_does_not_stop_is_replaced_without_blame() {
    let mut roster = Roster::new(1);
    let (job, _) = roster.ask(task(1), Urgency::Now);
    roster.withdraw(job);
    assert_eq!(roster.died(0), [Order::Replace(0)]);
    let (next, orders) = roster.ask(task(2), Urgency::Now);
    assert_eq!(orders, [start(0, next, 2)]);
}

#[test]
fn a_single_worker_leaves_what_can_wait_for_what_cannot_and_takes_it_up_again() {
    let mut roster = Roster::new(1);
    let (later, _) = roster.ask(task(1), Urgency::Later);
    let (now, orders) = roster.ask(task(2), Urgency::Now);
    assert_eq!(orders, [Order::Post(0, Request::Cancel(later))]);
    assert_eq!(roster.heard(0, Reply::Stopped(later)), [start(0, now, 2)]);
    let orders = roster.heard(0, Reply::Done(now, Answer::Time(1.0)));
    assert_eq!(orders[1], start(0, later, 1));
}

#[test]
fn news_reaches_whoever_asked_until_the_last() {
    let mut roster = Roster::new(1);
    let (job, _) = roster.ask(task(1), Urgency::Now);
    let told = |news| vec![Order::Tell(job, news)];
    assert_eq!(
        roster.heard(0, Reply::Progress(job, 0.5)),
        told(News::Progress(0.5))
    );
    let refused = roster.heard(0, Reply::Refused(job, "no".to_owned()));
    assert_eq!(refused, told(News::Refused("no".to_owned())));
    assert_eq!(roster.withdraw(job), []);
}
