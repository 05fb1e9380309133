//! Everything that was entered, on one laptop or on several.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::entry::{Entry, EntryId, Record};

/// Entries by their id. Merging is the union of two logs: commutative, associative and idempotent, so it doesn't
/// matter in which order laptops come together, or how often.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(from = "Vec<Entry>", into = "Vec<Entry>")]
pub struct Log {
    entries: BTreeMap<EntryId, Entry>,
    /// Entries with an id that another has too, with something else in it.
    others: Vec<Entry>,
}

/// Entries of which only one can be.
#[derive(Clone, Debug, PartialEq)]
pub enum Conflict<'l> {
    /// They take the place of the same entry.
    Replaced {
        /// What they replace.
        what: EntryId,
        /// The entries.
        by: Vec<&'l Entry>,
    },
    /// They have the same id.
    SameId {
        /// The id.
        id: EntryId,
        /// The entries.
        entries: Vec<&'l Entry>,
    },
}

impl Log {
    /// Adds an entry; one that is there already changes nothing.
    pub fn add(&mut self, entry: Entry) {
        let Some(known) = self.entries.get(&entry.id) else {
            self.entries.insert(entry.id, entry);
            return;
        };
        if *known == entry || self.others.contains(&entry) {
            return;
        }
        // Whichever came first: the order of merging must not matter.
        let (first, other) = if sorted(known) <= sorted(&entry) {
            (known.clone(), entry)
        } else {
            (entry, known.clone())
        };
        self.entries.insert(first.id, first);
        let place = self
            .others
            .partition_point(|one| sorted(one) < sorted(&other));
        self.others.insert(place, other);
    }

    /// Adds all entries of another log.
    pub fn merge(&mut self, other: &Self) {
        for entry in other.all() {
            self.add(entry.clone());
        }
    }

    /// Every entry, also those that were replaced.
    pub fn all(&self) -> impl Iterator<Item = &Entry> {
        self.entries.values().chain(&self.others)
    }

    /// The entries that count, in the order of time: those that nothing replaced and that weren't withdrawn.
    #[must_use]
    pub fn current(&self) -> Vec<&Entry> {
        let replaced = self.replaced();
        let mut current: Vec<&Entry> = self
            .entries
            .values()
            .filter(|entry| !replaced.contains(&entry.id) && entry.record != Record::Withdrawn)
            .collect();
        current.sort_by_key(|entry| (entry.at, entry.id));
        current
    }

    /// The entries of which another takes the place.
    fn replaced(&self) -> BTreeSet<EntryId> {
        let replaced = self.all().flat_map(|entry| entry.replaces.iter());
        replaced.copied().collect()
    }

    /// The records that count, in the order of time.
    pub fn records(&self) -> impl Iterator<Item = &Record> {
        self.current().into_iter().map(|entry| &entry.record)
    }

    /// What contradicts itself: nothing was overwritten, and another entry that replaces all of them settles it.
    #[must_use]
    pub fn conflicts(&self) -> Vec<Conflict<'_>> {
        let current: BTreeSet<EntryId> = self.current().iter().map(|entry| entry.id).collect();
        let withdrawn = |entry: &Entry| entry.record == Record::Withdrawn;
        let replaced = self.replaced();
        let stands = |entry: &&Entry| {
            current.contains(&entry.id) || (withdrawn(entry) && !replaced.contains(&entry.id))
        };
        let mut by: BTreeMap<EntryId, Vec<&Entry>> = BTreeMap::new();
        for entry in self.entries.values().filter(stands) {
            for what in &entry.replaces {
                by.entry(*what).or_default().push(entry);
            }
        }
        let replaced = by
            .into_iter()
            .filter(|(_, by)| by.len() > 1)
            .map(|(what, by)| Conflict::Replaced { what, by });
        let mut same: BTreeMap<EntryId, Vec<&Entry>> = BTreeMap::new();
        for other in &self.others {
            same.entry(other.id).or_default().push(other);
        }
        let same = same
            .into_iter()
            .filter(|(id, _)| current.contains(id))
            .map(|(id, others)| Conflict::SameId {
                id,
                entries: self.entries.get(&id).into_iter().chain(others).collect(),
            });
        replaced.chain(same).collect()
    }

    /// The next number of a laptop.
    #[must_use]
    pub fn next_number(&self, device: u32) -> u32 {
        let own = self.entries.keys().filter(|id| id.device == device);
        own.map(|id| id.number)
            .max()
            .map_or(1, |last| last.saturating_add(1))
    }
}

/// By what two entries of one id are told apart.
fn sorted(entry: &Entry) -> (u64, String) {
    (entry.at, serde_json::to_string(entry).unwrap_or_default())
}

impl From<Vec<Entry>> for Log {
    fn from(entries: Vec<Entry>) -> Self {
        let mut log = Self::default();
        for entry in entries {
            log.add(entry);
        }
        log
    }
}

impl From<Log> for Vec<Entry> {
    fn from(log: Log) -> Self {
        log.all().cloned().collect()
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use proptest::prelude::*;

    pub(crate) fn entry(device: u32, number: u32, record: Record) -> Entry {
        Entry {
            id: EntryId { device, number },
            at: u64::from(number) * 1_000,
            replaces: Vec::new(),
            record,
        }
    }

    fn doubt(device: u32, number: u32, text: &str) -> Entry {
        entry(device, number, Record::Doubt(text.to_owned()))
    }

    fn replacing(mut entry: Entry, other: &[&Entry]) -> Entry {
        entry.replaces = other.iter().map(|one| one.id).collect();
        entry
    }

    fn said(log: &Log) -> Vec<String> {
        let texts = log.records().filter_map(|record| match record {
            Record::Doubt(text) => Some(text.clone()),
            _ => None,
        });
        texts.collect()
    }

    #[test]
    fn a_correction_takes_the_place_of_what_it_corrects_and_can_be_withdrawn_too() {
        let first = doubt(1, 1, "a");
        let second = replacing(doubt(1, 2, "b"), &[&first]);
        let mut log = Log::from(vec![first.clone(), second.clone()]);
        assert_eq!(said(&log), ["b"]);
        log.add(replacing(entry(1, 3, Record::Withdrawn), &[&second]));
        assert_eq!(said(&log), Vec::<String>::new());
        assert_eq!(log.all().count(), 3, "nothing is lost");
        assert!(log.conflicts().is_empty());
    }

    #[test]
    fn two_corrections_of_one_entry_both_stay_until_someone_chooses() {
        let first = doubt(1, 1, "a");
        let here = replacing(doubt(1, 2, "b"), &[&first]);
        let there = replacing(doubt(2, 1, "c"), &[&first]);
        let mut log = Log::from(vec![first.clone(), here.clone(), there.clone()]);
        assert_eq!(said(&log).len(), 2);
        let conflicts = log.conflicts();
        let [Conflict::Replaced { what, by }] = conflicts.as_slice() else {
            panic!("one conflict")
        };
        assert_eq!((*what, by.len()), (first.id, 2));
        drop(conflicts);
        log.add(replacing(doubt(1, 3, "c"), &[&here, &there]));
        assert_eq!(
            (said(&log), log.conflicts().len()),
            (vec!["c".to_owned()], 0)
        );
    }

    #[test]
    fn two_entries_of_one_id_are_both_kept_and_shown() {
        let log = Log::from(vec![doubt(1, 1, "b"), doubt(1, 1, "a")]);
        let other = Log::from(vec![doubt(1, 1, "a"), doubt(1, 1, "b")]);
        assert_eq!(log, other);
        assert!(
            matches!(&log.conflicts()[..], [Conflict::SameId { entries, .. }] if entries.len() == 2)
        );
    }

    fn entries() -> impl Strategy<Value = Vec<Entry>> {
        let id = (0..3_u32, 0..4_u32);
        let one = (
            id.clone(),
            "[ab]",
            prop::collection::vec(id, 0..2),
            any::<bool>(),
        );
        let one = one.prop_map(|((device, number), text, replaces, withdrawn)| Entry {
            replaces: replaces
                .into_iter()
                .map(|(device, number)| EntryId { device, number })
                .collect(),
            ..entry(
                device,
                number,
                if withdrawn {
                    Record::Withdrawn
                } else {
                    Record::Doubt(text)
                },
            )
        });
        prop::collection::vec(one, 0..8)
    }

    proptest! {
        #[test]
        fn laptops_come_together_in_any_order_and_as_often_as_one_likes(
            [a, b, c] in [entries(), entries(), entries()],
        ) {
            let [a, b, c] = [a, b, c].map(Log::from);
            let merged = |logs: &[&Log]| {
                let mut all = Log::default();
                for log in logs {
                    all.merge(log);
                }
                all
            };
            let all = merged(&[&a, &b, &c]);
            prop_assert_eq!(&all, &merged(&[&c, &b, &a]));
            prop_assert_eq!(&all, &merged(&[&a, &merged(&[&b, &c]), &a, &c]));
            prop_assert_eq!(all.conflicts().len(), merged(&[&c, &a, &b]).conflicts().len());
            // As a file and back.
            let written = serde_json::to_string(&all).unwrap();
            prop_assert_eq!(serde_json::from_str::<Log>(&written).unwrap(), all);
        }
    }
}
