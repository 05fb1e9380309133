//! The checks that make up the scorecard: each claim under each of its means.

use regiewijzer_claims::{Claim, Found, Risk, SCORECARD, Score, claim};

use crate::worker::Tasks;
use crate::worker::task::{Answer, Task};

/// A claim under some means.
#[derive(Clone, Copy)]
pub(super) struct Check {
    pub(super) claim: &'static Claim,
    /// What was measured once and for all.
    pub(super) frozen: &'static Score,
}

/// What is known of a check here: nothing before it is done.
pub(super) type Result = Option<Found>;

/// Whether the model could fail a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    Risky,
    BuiltIn,
}

impl Check {
    /// Every check, those of risky claims first.
    pub(super) fn all() -> Vec<Self> {
        let checks = SCORECARD.iter().filter_map(|frozen| {
            let claim = claim(frozen.claim)?;
            Some(Self { claim, frozen })
        });
        let (mut risky, built_in): (Vec<_>, Vec<_>) =
            checks.partition(|check| check.sort() == Sort::Risky);
        risky.extend(built_in);
        risky
    }

    pub(super) fn sort(&self) -> Sort {
        match self.claim.risk {
            Risk::Risky => Sort::Risky,
            Risk::BuiltIn { .. } => Sort::BuiltIn,
        }
    }

    /// Asks it over so many worlds.
    pub(super) fn task(&self, members: u32) -> Task {
        Task::Claim {
            claim: self.claim.key,
            means: self.frozen.means,
            members,
        }
    }

    /// Whether what was found is as much as is asked.
    pub(super) fn holds(&self, found: &Found) -> bool {
        found.share >= self.claim.at_least
    }
}

/// What is known of each check.
pub(super) fn found(checks: &[Check], members: u32, tasks: &Tasks<()>) -> Vec<Result> {
    let of = |check: &Check| match tasks.answer_to(&check.task(members)) {
        Some(Answer::Claim(found)) => Some(*found),
        _ => None,
    };
    checks.iter().map(of).collect()
}

/// How many checks of a sort hold, and how many there are.
pub(super) fn holding(checks: &[Check], found: &[Result], sort: Sort) -> [usize; 2] {
    let known = checks
        .iter()
        .zip(found)
        .filter(|(check, _)| check.sort() == sort);
    let holds = |(check, found): &(&Check, &Result)| found.is_some_and(|found| check.holds(&found));
    [known.clone().filter(holds).count(), known.count()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_claim_is_checked_under_each_of_its_means_and_risky_ones_come_first() {
        let checks = Check::all();
        assert_eq!(checks.len(), SCORECARD.len());
        for claim in regiewijzer_claims::CLAIMS {
            for means in claim.means {
                let is_it = |one: &&Check| one.claim.id == claim.id && one.frozen.means == *means;
                assert_eq!(checks.iter().filter(is_it).count(), 1, "{}", claim.id);
            }
        }
        let sorts: Vec<Sort> = checks.iter().map(Check::sort).collect();
        assert_eq!(sorts.first(), Some(&Sort::Risky));
        assert!(sorts.is_sorted_by_key(|sort| *sort == Sort::BuiltIn));
    }

    #[test]
    fn a_check_that_is_not_done_does_not_count_as_holding() {
        let checks = Check::all();
        let mut found: Vec<Result> = checks.iter().map(|one| Some(one.frozen.found)).collect();
        let [holds, all] = holding(&checks, &found, Sort::BuiltIn);
        assert!(0 < holds && holds < all);
        found.fill(None);
        assert_eq!(holding(&checks, &found, Sort::BuiltIn), [0, all]);
    }
}
