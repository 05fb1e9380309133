//! A growth path: scenarios one after another within the horizon.

use regiewijzer_model::lever::Value;
use regiewijzer_model::{Lever, Months, Outcome, Scenario, ScheduledScenario};

use crate::{Exploration, Scan};

/// Below it a stock is low.
const LOW: f64 = 0.5;
/// How many months a phase of a suggestion takes.
const SUGGESTED: u32 = 24;
/// Between the phases in [`GrowthPath::write`].
const BETWEEN: char = ';';

/// Scenarios one after another. Each starts at least [`GrowthPath::SHORTEST`] months after the one before it, and
/// as long before the end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GrowthPath(Vec<Phase>);

/// A scenario from a month on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phase {
    /// The scenario.
    pub scenario: Scenario,
    /// After how many months of the horizon it starts; 0 for the first.
    pub from: u32,
}

/// A path that the answers of a scan lead to, with the stocks for which they are low.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// The path.
    pub path: GrowthPath,
    /// The stocks that stand low, because of which another scenario comes first.
    pub because: Vec<Outcome>,
}

impl GrowthPath {
    /// The most phases of a path.
    pub const MOST: usize = 4;
    /// The fewest months of a phase.
    pub const SHORTEST: u32 = 6;
    /// The months of the horizon.
    pub const MONTHS: u32 = Months::POLICY_CYCLE.get();

    /// What a region could do first, by its scan: inward where interne regie or draagvlak is low (§2.5:
    /// without it nothing comes about outside), then to the field where cooperation or the vision is low,
    /// then to policy. That these are the stocks to look at, and that low is below a half, is our reading.
    #[must_use]
    pub fn suggested(scan: &Scan) -> Suggestion {
        let low = |stocks: &[Outcome]| -> Vec<Outcome> {
            let is_low = |stock: &Outcome| scan.level(*stock).is_some_and(|level| level < LOW);
            stocks.iter().copied().filter(is_low).collect()
        };
        let inside = low(&[Outcome::InterneRegie, Outcome::Draagvlak]);
        let outside = low(&[
            Outcome::GedragenVisie,
            Outcome::SamenwerkingSe,
            Outcome::SamenwerkingBestuur,
        ]);
        // Without answers it is the whole way.
        let unknown = scan.answered() == 0;
        let firsts = [
            (unknown || !inside.is_empty(), Scenario::Bestuursregisseur),
            (unknown || !outside.is_empty(), Scenario::Terreinregisseur),
        ];
        let scenarios = firsts
            .into_iter()
            .filter_map(|(comes, scenario)| comes.then_some(scenario))
            .chain([Scenario::Beleidsregisseur]);
        let phases = scenarios.zip((0..).step_by(SUGGESTED as usize));
        let phases = phases.map(|(scenario, from)| Phase { scenario, from });
        Suggestion {
            path: Self(phases.collect()),
            because: [inside, outside].concat(),
        }
    }

    /// The phases, in their order.
    #[must_use]
    pub fn phases(&self) -> &[Phase] {
        &self.0
    }

    /// In which month of the horizon the phase at a place ends.
    #[must_use]
    pub fn end(&self, place: usize) -> u32 {
        self.0.get(place + 1).map_or(Self::MONTHS, |next| next.from)
    }

    /// Between which months the phase at a place can start.
    #[must_use]
    pub fn bounds(&self, place: usize) -> (u32, u32) {
        let before = place.checked_sub(1).and_then(|place| self.0.get(place));
        before.map_or((0, 0), |before| {
            let last = self.end(place).saturating_sub(Self::SHORTEST);
            (before.from + Self::SHORTEST, last)
        })
    }

    /// With another scenario in the phase at a place.
    #[must_use]
    pub fn with_scenario(mut self, place: usize, scenario: Scenario) -> Self {
        if let Some(phase) = self.0.get_mut(place) {
            phase.scenario = scenario;
        }
        self
    }

    /// With the phase at a place starting after so many months, or the nearest to it that can be.
    #[must_use]
    pub fn with_start(mut self, place: usize, month: u32) -> Self {
        let (first, last) = self.bounds(place);
        if let Some(phase) = self.0.get_mut(place) {
            phase.from = month.max(first).min(last);
        }
        self
    }

    /// The place of the phase after the first whose start lies nearest to a month, if one starts within `reach`
    /// months of it.
    #[must_use]
    pub fn start_near(&self, month: f64, reach: f64) -> Option<usize> {
        let far = |place: &usize| (f64::from(self.0[*place].from) - month).abs();
        (1..self.0.len())
            .filter(|place| far(place) <= reach)
            .min_by(|one, other| far(one).total_cmp(&far(other)))
    }

    /// Whether there is room for another phase.
    #[must_use]
    pub fn has_room(&self) -> bool {
        let last = self.0.last().map_or(0, |phase| phase.from);
        self.0.len() < Self::MOST && last + 2 * Self::SHORTEST <= Self::MONTHS
    }

    /// With another phase in the second half of the last one, if there is room.
    #[must_use]
    pub fn with_another(mut self, scenario: Scenario) -> Self {
        if let Some(last) = self.0.last().copied().filter(|_| self.has_room()) {
            let from = u32::midpoint(last.from, Self::MONTHS);
            self.0.push(Phase { scenario, from });
        }
        self
    }

    /// Without the phase at a place; the only one stays.
    #[must_use]
    pub fn without(mut self, place: usize) -> Self {
        if self.0.len() > 1 && place < self.0.len() {
            self.0.remove(place);
            if let Some(first) = self.0.first_mut() {
                first.from = 0;
            }
        }
        self
    }

    /// The path from where an exploration starts.
    #[must_use]
    pub fn exploration(&self, start: Exploration) -> Exploration {
        let Some((first, later)) = self.0.split_first() else {
            return start;
        };
        let turn = |phase: &Phase| ScheduledScenario {
            after: phase.from,
            scenario: phase.scenario,
        };
        let later: Vec<ScheduledScenario> = later.iter().map(turn).collect();
        let later = (!later.is_empty()).then_some(Value::Schedule(later));
        start
            .with_scenario(first.scenario)
            .with(Lever::Schedule, later)
    }

    /// The last scenario of the path at once, from where an exploration starts.
    #[must_use]
    pub fn at_once(&self, start: Exploration) -> Exploration {
        match self.0.last() {
            Some(last) => start.with_scenario(last.scenario),
            None => start,
        }
    }

    /// The phases as text: `bestuursregisseur;24:terreinregisseur`.
    #[must_use]
    pub fn write(&self) -> String {
        let written = self.0.iter().map(|phase| match phase.from {
            0 => phase.scenario.id().to_owned(),
            from => format!("{from}:{}", phase.scenario.id()),
        });
        written.collect::<Vec<_>>().join(&BETWEEN.to_string())
    }

    /// From what [`Self::write`] wrote; nothing where it is no path.
    #[must_use]
    pub fn read(written: &str) -> Option<Self> {
        let phases = written.split(BETWEEN).map(|phase| {
            let (from, scenario) = match phase.split_once(':') {
                Some((from, scenario)) => (from.parse().ok()?, scenario),
                None => (0, phase),
            };
            let scenario = Scenario::from_id(scenario)?;
            Some(Phase { scenario, from })
        });
        let path = Self(phases.collect::<Option<_>>()?);
        let fits = |place: usize, phase: &Phase| {
            let (first, last) = path.bounds(place);
            (first..=last).contains(&phase.from)
        };
        let mut phases = path.0.iter().enumerate();
        let is_path = path.0.len() <= Self::MOST && phases.all(|(place, phase)| fits(place, phase));
        is_path.then_some(path)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use regiewijzer_model::Share;

    use super::*;
    use crate::scan::QUESTIONS;

    /// Something that a visitor does to a path.
    type Edit = (u8, usize, u32, usize);

    fn edited(path: GrowthPath, (kind, place, month, scenario): Edit) -> GrowthPath {
        let scenario = Scenario::ALL[scenario];
        match kind {
            0 => path.with_scenario(place, scenario),
            1 => path.with_start(place, month),
            2 => path.with_another(scenario),
            _ => path.without(place),
        }
    }

    fn paths() -> impl Strategy<Value = GrowthPath> {
        let edits = (0..4_u8, 0..5_usize, 0..100_u32, 0..Scenario::ALL.len());
        let whole = GrowthPath::suggested(&Scan::default()).path;
        prop::collection::vec(edits, 0..12)
            .prop_map(move |edits| edits.into_iter().fold(whole.clone(), edited))
    }

    fn scan(levels: &[(Outcome, usize)]) -> Scan {
        let questions = QUESTIONS.iter().enumerate();
        questions.fold(Scan::default(), |scan, (place, question)| {
            let level = levels.iter().find(|(stock, _)| *stock == question.stock);
            scan.with(place, level.map(|(_, answer)| *answer))
        })
    }

    #[test]
    fn what_is_low_inside_comes_first_and_what_is_high_is_passed_over() {
        let path = |levels: &[(Outcome, usize)]| GrowthPath::suggested(&scan(levels)).path.write();
        let (inside, field) = (Outcome::InterneRegie, Outcome::SamenwerkingSe);
        let whole = "bestuursregisseur;24:terreinregisseur;48:beleidsregisseur";
        assert_eq!(path(&[]), whole);
        assert_eq!(path(&[(inside, 0), (field, 0)]), whole);
        assert_eq!(
            path(&[(inside, 0), (field, 3)]),
            "bestuursregisseur;24:beleidsregisseur"
        );
        assert_eq!(
            path(&[(inside, 3), (field, 1)]),
            "terreinregisseur;24:beleidsregisseur"
        );
        assert_eq!(path(&[(inside, 3), (field, 3)]), "beleidsregisseur");
        let because = GrowthPath::suggested(&scan(&[(inside, 0), (field, 3)])).because;
        assert_eq!(because, [inside]);
    }

    #[test]
    fn a_path_that_cannot_be_is_not_read() {
        for written in [
            "",
            "koning",
            "bestuursregisseur;3:terreinregisseur",
            "bestuursregisseur;70:terreinregisseur",
            "12:terreinregisseur",
        ] {
            assert_eq!(GrowthPath::read(written), None, "{written}");
        }
    }

    proptest! {
        #[test]
        fn whatever_is_done_to_a_path_it_can_be_run_and_read_back(path in paths()) {
            prop_assert_eq!(GrowthPath::read(&path.write()), Some(path.clone()));
            let plan = path.exploration(Exploration::default()).choices.resolve().unwrap();
            let starts: Vec<u32> = path.phases()[1..].iter().map(|phase| phase.from).collect();
            let planned: Vec<u32> = plan.later.iter().map(|phase| phase.after).collect();
            prop_assert_eq!(planned, starts);
        }

        #[test]
        fn the_scan_starts_the_path_and_going_at_once_alike(path in paths(), level in 0.0..=1.0_f64) {
            let start = Exploration::default().with_start(Outcome::Draagvlak, Some(level));
            let starts = [path.exploration(start.clone()), path.at_once(start)];
            for one in starts {
                let start: Vec<(Outcome, Share)> = one.choices.start.changed().collect();
                prop_assert_eq!(start.len(), 1);
            }
        }
    }
}
