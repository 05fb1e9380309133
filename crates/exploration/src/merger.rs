//! One partnership of the 32, or several as if they were one.

use regiewijzer_evidence::subsidy::yearly_subsidy;
use regiewijzer_evidence::{CentreCity, Partnership, neighbours_of, partnership};
use regiewijzer_model::{Lever, Region};

use crate::Exploration;

/// Between the ids in [`Merger::write`].
const BETWEEN: char = ',';

/// The partnerships that are looked at as one, in the order in which they were chosen; each is there once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Merger(Vec<&'static Partnership>);

impl Merger {
    /// The partnerships with these ids; what is no id, or stands there twice, is passed over.
    #[must_use]
    pub fn of<'a>(ids: impl IntoIterator<Item = &'a str>) -> Self {
        let mut merger = Self::default();
        for one in ids.into_iter().filter_map(partnership) {
            if !merger.has(one.id) {
                merger.0.push(one);
            }
        }
        merger
    }

    /// From the ids as [`Self::write`] writes them.
    #[must_use]
    pub fn read(written: &str) -> Self {
        Self::of(written.split(BETWEEN))
    }

    /// The ids with a comma between them.
    #[must_use]
    pub fn write(&self) -> String {
        let ids: Vec<&str> = self.0.iter().map(|one| one.id).collect();
        ids.join(&BETWEEN.to_string())
    }

    /// The partnerships.
    #[must_use]
    pub fn partnerships(&self) -> &[&'static Partnership] {
        &self.0
    }

    /// Whether a partnership is one of them.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.0.iter().any(|one| one.id == id)
    }

    /// With a partnership that isn't there, or without one that is.
    #[must_use]
    pub fn toggled(&self, id: &str) -> Self {
        if self.has(id) {
            return Self::of(self.0.iter().map(|one| one.id).filter(|one| *one != id));
        }
        Self::of(self.0.iter().map(|one| one.id).chain([id]))
    }

    /// Inhabitants, added up. A municipality that lies in two of them counts in both, as in the table.
    #[must_use]
    pub fn inhabitants(&self) -> u32 {
        self.0.iter().map(|one| one.inhabitants).sum()
    }

    /// Municipalities, added up.
    #[must_use]
    pub fn municipalities(&self) -> u32 {
        self.0.iter().map(|one| one.municipalities).sum()
    }

    /// The largest centre city in it.
    #[must_use]
    pub fn centre_city(&self) -> Option<CentreCity> {
        let cities = self.0.iter().filter_map(|one| one.centre_city);
        cities.max_by_key(|city| city.inhabitants)
    }

    /// What they get now, together, in euro a year: the published amounts.
    #[must_use]
    pub fn subsidy_now(&self) -> u32 {
        self.0.iter().map(|one| one.subsidy_eur).sum()
    }

    /// What the rule would give them as one, in euro a year.
    ///
    /// The cap of a partnership with a centre city is that above the largest one. The rule says nothing of
    /// a partnership with two: that is our reading.
    #[must_use]
    pub fn subsidy_by_rule(&self) -> u32 {
        yearly_subsidy(
            self.inhabitants(),
            self.centre_city().map(|city| city.inhabitants),
        )
    }

    /// Whether each borders on another of them, so that one could go through all without leaving.
    #[must_use]
    pub fn is_connected(&self) -> bool {
        let Some(first) = self.0.first() else {
            return true;
        };
        let mut reached = vec![first.id];
        let mut next = 0;
        while let Some(id) = reached.get(next).copied() {
            let more = neighbours_of(id).filter(|one| self.has(one));
            let more: Vec<&str> = more.filter(|one| !reached.contains(one)).collect();
            reached.extend(more);
            next += 1;
        }
        reached.len() == self.0.len()
    }

    /// Whether the model can run it: it knows regions of so many inhabitants and municipalities.
    #[must_use]
    pub fn can_be_explored(&self) -> bool {
        Region::INHABITANTS.contains(&self.inhabitants())
            && Region::MUNICIPALITIES.contains(&self.municipalities())
    }

    /// Today in this region: where several are one, in that of the largest centre city, or else the
    /// largest, with the inhabitants and municipalities of all; the means follow the subsidy rule. Without
    /// a partnership it is that of no region, and where it can't be explored the nearest that can.
    #[must_use]
    pub fn exploration(&self) -> Exploration {
        let city = |one: &Partnership| one.centre_city.map_or(0, |city| city.inhabitants);
        let by_size = |one: &&&Partnership| (city(one), one.inhabitants);
        let host = self.0.iter().max_by_key(by_size).map(|one| one.id);
        let alone = Exploration::default().with_partnership(host);
        if self.0.len() < 2 {
            return alone;
        }
        alone
            .with_number(Lever::Inhabitants, Some(self.inhabitants().into()))
            .with_number(Lever::Municipalities, Some(self.municipalities().into()))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use regiewijzer_evidence::partnerships;

    use super::*;

    /// Up to four of the 32.
    fn mergers() -> impl Strategy<Value = Merger> {
        prop::collection::vec(0..partnerships().len(), 0..=4)
            .prop_map(|places| Merger::of(places.into_iter().map(|place| partnerships()[place].id)))
    }

    #[test]
    fn one_partnership_is_that_partnership() {
        for one in partnerships() {
            let alone = Merger::of([one.id]);
            assert_eq!(
                alone.exploration(),
                Exploration::default().with_partnership(Some(one.id))
            );
            assert_eq!(alone.subsidy_by_rule(), alone.subsidy_now(), "{}", one.id);
            assert!(alone.is_connected() && alone.can_be_explored());
        }
    }

    #[test]
    fn what_is_no_partnership_is_passed_over() {
        assert_eq!(Merger::read("atlantis"), Merger::default());
        assert_eq!(Merger::read("w13,,w13,atlantis"), Merger::of(["w13"]));
        assert!(Merger::default().is_connected() && !Merger::default().can_be_explored());
    }

    #[test]
    fn partnerships_far_apart_do_not_connect() {
        assert!(Merger::of(["w13", "midwest"]).is_connected());
        assert!(!Merger::of(["w13", "genk"]).is_connected());
    }

    #[test]
    fn the_means_of_a_merger_follow_the_rule() {
        let merged = Merger::of(["w13", "midwest"]);
        let share = regiewijzer_model::means::SUBSIDY_SHARE;
        let by_rule = f64::from(merged.subsidy_by_rule()) / share;
        assert_eq!(merged.exploration().budget(), by_rule);
    }

    proptest! {
        #[test]
        fn a_merger_is_read_as_it_was_written(merger in mergers()) {
            prop_assert_eq!(Merger::read(&merger.write()), merger);
        }

        #[test]
        fn choosing_twice_changes_nothing(merger in mergers(), place in 0..32_usize) {
            let id = partnerships()[place].id;
            let mut ids: Vec<&str> = merger.toggled(id).toggled(id).0.iter().map(|one| one.id).collect();
            let mut before: Vec<&str> = merger.0.iter().map(|one| one.id).collect();
            ids.sort_unstable();
            before.sort_unstable();
            prop_assert_eq!(ids, before);
        }

        #[test]
        fn what_can_be_explored_has_all_its_people_and_councils(merger in mergers()) {
            prop_assume!(merger.can_be_explored());
            let explored = merger.exploration();
            prop_assert_eq!(explored.choices.inhabitants(), merger.inhabitants());
            let plan = explored.choices.resolve().unwrap();
            prop_assert_eq!(plan.horizon.region.number(), f64::from(merger.municipalities()));
        }
    }
}
