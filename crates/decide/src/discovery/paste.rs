//! Widening a region where peeling was too greedy.

use super::{Cases, PrimSettings, Region, Side, Step, density};

impl Cases<'_> {
    /// The regions from this one to the widest that is no less dense. Each holds the one before and
    /// is at least as dense; the first is the region itself.
    ///
    /// At each step a few worlds just beyond one end are put back, where that leaves the density
    /// highest; of equals, where most worlds come back, then at the first end of the first factor. An
    /// end with no world beyond it is opened.
    #[must_use]
    pub fn paste(&self, region: &Region, settings: &PrimSettings) -> Vec<Step> {
        let mut steps = vec![self.step(region.clone(), &self.inside(region))];
        while let Some(next) = steps
            .last()
            .and_then(|last| self.best_paste(last, settings))
        {
            steps.push(next);
        }
        steps
    }

    fn best_paste(&self, now: &Step, settings: &PrimSettings) -> Option<Step> {
        let count = ((settings.paste * now.fit.worlds as f64) as usize).max(1);
        let mut best: Option<Step> = None;
        for factor in now.region.restricted() {
            for side in [Side::Lower, Side::Upper] {
                if now.region.limits[factor].end(side).is_none() {
                    continue;
                }
                let region = self.widened(&now.region, factor, side, count);
                let found = self.step(region.clone(), &self.inside(&region));
                if found.fit.worlds == now.fit.worlds {
                    return Some(found);
                }
                let rank = |step: &Step| (step.fit.density, step.fit.worlds);
                if found.fit.density >= density(now.fit.cases, now.fit.worlds)
                    && best.as_ref().is_none_or(|best| rank(&found) > rank(best))
                {
                    best = Some(found);
                }
            }
        }
        best
    }

    /// The region with one end moved outward past this many worlds, or opened where no more are left.
    fn widened(&self, region: &Region, factor: usize, side: Side, count: usize) -> Region {
        let open = region.with_end(factor, side, None);
        let mut beyond: Vec<f64> = self
            .inside(&open)
            .into_iter()
            .map(|world| self.worlds[world][factor])
            .filter(|value| !region.limits[factor].contains(*value))
            .collect();
        // Nearest first: from the limit outward.
        match side {
            Side::Lower => beyond.sort_by(|a, b| b.total_cmp(a)),
            Side::Upper => beyond.sort_by(f64::total_cmp),
        }
        let Some(last) = beyond.get(count.min(beyond.len()).wrapping_sub(1)).copied() else {
            return open;
        };
        match beyond.into_iter().skip(count).find(|value| *value != last) {
            None => open,
            Some(next) => region.with_end(factor, side, Some((last + next) / 2.0)),
        }
    }
}
