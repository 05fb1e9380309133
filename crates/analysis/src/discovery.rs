//! In which worlds an option falls short.

use crate::direction;
use crate::ends::Ends;
use crate::factors::Factors;
use regiewijzer_decide::discovery::{
    Cases, DiscoveryError, Fit, PrimSettings, Region, Restriction, Selection, select,
};
use regiewijzer_decide::robustness::Threshold;
use regiewijzer_model::{Outcome, Parameter, World};
use serde::{Deserialize, Serialize};

/// When an option falls short on a measure.
#[derive(Clone, Copy, Debug)]
pub enum Shortfall<'a> {
    /// It does worse than another option in the same world, by at least this much in the unit of the
    /// measure.
    LosesTo(&'a Ends, f64),
    /// It is worse than this value, in the unit of the measure.
    WorseThan(f64),
}

impl Shortfall<'_> {
    /// In which worlds an option falls short.
    #[must_use]
    pub fn cases(self, option: &Ends, outcome: Outcome) -> Vec<bool> {
        let direction = direction(outcome);
        let own = option.of(outcome);
        match self {
            Self::LosesTo(other, noticeable) => own
                .iter()
                .zip(other.of(outcome))
                .map(|(own, other)| direction.prefers_by(noticeable, other, *own))
                .collect(),
            Self::WorseThan(at) => {
                let threshold = Threshold { direction, at };
                own.iter().map(|own| !threshold.is_met_by(*own)).collect()
            }
        }
    }
}

/// How much a region covers at least while parameters are narrowed down: deep enough for those that
/// matter second to show.
const NARROWING_COVERAGE: f64 = 0.5;

/// How a region is looked for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Search {
    /// How worlds are peeled off and pasted on.
    pub prim: PrimSettings,
    /// Which step of the peeling trajectory is taken.
    pub selection: Selection,
    /// How many parameters may be restricted, at least 1.
    pub parameters_at_most: usize,
    /// A restriction with a larger quasi-p value than this is dropped.
    pub quasi_p_at_most: f64,
}

impl Default for Search {
    /// Coverage and density together nearest to one, on at most four parameters: about what people
    /// can keep in mind (Bryant & Lempert 2010).
    fn default() -> Self {
        Self {
            prim: PrimSettings::default(),
            selection: Selection::Balanced,
            parameters_at_most: 4,
            quasi_p_at_most: 0.05,
        }
    }
}

/// A region of the assumptions in which an option falls short.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Found {
    /// How well the region holds the worlds in which it does.
    pub fit: Fit,
    /// The parameters that it restricts; none where no range tells those worlds from others.
    pub restrictions: Vec<(Parameter, Restriction)>,
    /// Share of all worlds in which it does, 0 to 1: the density without any restriction.
    pub base_rate: f64,
    /// The fit of every step of peeling, from all worlds to the densest region: what coverage could
    /// be had for what density.
    pub trajectory: Vec<Fit>,
}

impl Found {
    /// Without any restriction: no range tells the worlds in which an option falls short from others.
    /// `cases[w]` is whether it falls short in world `w`.
    #[must_use]
    pub fn unrestricted(cases: &[bool]) -> Self {
        let short = cases.iter().filter(|short| **short).count();
        let fit = Fit {
            coverage: 1.0,
            density: short as f64 / cases.len().max(1) as f64,
            mass: 1.0,
            worlds: cases.len(),
            cases: short,
            restricted: 0,
        };
        Self {
            restrictions: Vec::new(),
            base_rate: fit.density,
            trajectory: vec![fit],
            fit,
        }
    }
}

/// The region in which an option falls short; `worlds[w]` is the world of member `w`, `cases[w]`
/// whether it falls short there. Nothing is found where no step does what is asked.
///
/// With many parameters peeling takes a little of each, and fits chance. So it first narrows them
/// down: it peels, drops the parameters that were not restricted and of the others the half that
/// chance explains best, and peels again, until no more are left than may be restricted. Then it
/// takes the step that was asked for, widens it where that costs no density, and starts again without
/// the most doubtful parameter for as long as chance could have made one look useful.
///
/// # Errors
/// Where there isn't one case for each world, or it falls short everywhere or nowhere.
pub fn discover(
    factors: &Factors,
    worlds: &[World],
    cases: &[bool],
    search: &Search,
) -> Result<Option<Found>, DiscoveryError> {
    let values: Vec<Vec<f64>> = worlds.iter().map(|world| factors.values(world)).collect();
    let peeling = Peeling {
        values: &values,
        cases,
        search,
    };
    let base_rate = peeling.base_rate()?;
    let mut columns: Vec<usize> = (0..factors.parameters().len()).collect();
    while columns.len() > search.parameters_at_most {
        columns = peeling.narrowed(&columns)?;
    }
    while !columns.is_empty() {
        let Some(peeled) = peeling.peeled(&columns, search.selection)? else {
            return Ok(None);
        };
        let doubtful = peeled.restrictions.iter();
        let doubtful = doubtful.filter(|r| r.quasi_p > search.quasi_p_at_most);
        let worst = doubtful.max_by(|a, b| a.quasi_p.total_cmp(&b.quasi_p));
        if let Some(worst) = worst {
            columns.remove(worst.factor);
            continue;
        }
        let name = |restriction: Restriction| {
            let parameter = factors.parameters()[columns[restriction.factor]];
            (parameter, restriction)
        };
        return Ok(Some(Found {
            fit: peeled.fit,
            restrictions: peeled.restrictions.into_iter().map(name).collect(),
            base_rate: base_rate.density,
            trajectory: peeled.trajectory,
        }));
    }
    let as_asked = match search.selection {
        Selection::DensityAtLeast(least) => base_rate.density >= least,
        Selection::CoverageAtLeast(_) | Selection::Balanced => true,
    };
    Ok(as_asked.then(|| Found::unrestricted(cases)))
}

/// What is peeled.
struct Peeling<'a> {
    values: &'a [Vec<f64>],
    cases: &'a [bool],
    search: &'a Search,
}

/// A step that was chosen and widened; its factors are numbered among the columns that were peeled.
struct Peeled {
    fit: Fit,
    restrictions: Vec<Restriction>,
    trajectory: Vec<Fit>,
}

impl Peeling<'_> {
    /// The fit of the region that holds every world.
    fn base_rate(&self) -> Result<Fit, DiscoveryError> {
        let cases = Cases::new(self.values, self.cases)?;
        Ok(cases.fit(&Region::whole(cases.factors())))
    }

    /// Fewer of these columns, at least as many as may be restricted where as many matter.
    fn narrowed(&self, columns: &[usize]) -> Result<Vec<usize>, DiscoveryError> {
        let peeled = self.peeled(columns, Selection::CoverageAtLeast(NARROWING_COVERAGE))?;
        let mut restrictions = peeled.map(|p| p.restrictions).unwrap_or_default();
        restrictions.sort_by(|a, b| a.quasi_p.total_cmp(&b.quasi_p));
        let half = restrictions.len().div_ceil(2);
        restrictions.truncate(half.max(self.search.parameters_at_most));
        let mut kept: Vec<usize> = restrictions.iter().map(|r| columns[r.factor]).collect();
        kept.sort_unstable();
        Ok(kept)
    }

    /// The step that a selection takes, with only these columns; nothing where no step does.
    fn peeled(
        &self,
        columns: &[usize],
        selection: Selection,
    ) -> Result<Option<Peeled>, DiscoveryError> {
        let of_world = |world: &Vec<f64>| columns.iter().map(|column| world[*column]).collect();
        let values: Vec<Vec<f64>> = self.values.iter().map(of_world).collect();
        let cases = Cases::new(&values, self.cases)?;
        let trajectory = cases.peel(&self.search.prim);
        let Some(chosen) = select(&trajectory, selection, None) else {
            return Ok(None);
        };
        let pasted = cases.paste(&trajectory[chosen].region, &self.search.prim);
        let widest = pasted.last().unwrap_or(&trajectory[chosen]);
        Ok(Some(Peeled {
            fit: widest.fit,
            restrictions: cases.restrictions(&widest.region),
            trajectory: trajectory.into_iter().map(|step| step.fit).collect(),
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use regiewijzer_ensemble::Inquiry;
    use regiewijzer_model::Choices;

    fn worlds(members: u32) -> (Factors, Vec<World>) {
        let experiment = Inquiry::about(Choices::default()).resolve().unwrap();
        let worlds = (0..members).map(|m| experiment.world(m)).collect();
        (Factors::of([&experiment]), worlds)
    }

    #[test]
    fn a_range_that_decides_is_found_and_others_are_dropped() {
        let (factors, worlds) = worlds(600);
        let short = |world: &World| world.get(Parameter::Ep) > 0.3;
        let cases: Vec<bool> = worlds.iter().map(short).collect();
        let found = discover(&factors, &worlds, &cases, &Search::default())
            .unwrap()
            .unwrap();
        let [(parameter, restriction)] = found.restrictions.as_slice() else {
            panic!("{:?}", found.restrictions);
        };
        assert_eq!(*parameter, Parameter::Ep);
        assert!((restriction.limits.lower.unwrap() - 0.3).abs() < 0.01);
        assert_eq!(restriction.limits.upper, None);
        assert!(found.fit.density > 0.95 && found.fit.coverage > 0.95);
        assert!((found.base_rate - 0.5).abs() < 0.02);
    }

    #[test]
    fn nothing_to_discover_is_said() {
        let (factors, worlds) = worlds(50);
        let all = discover(&factors, &worlds, &[true; 50], &Search::default());
        assert_eq!(all, Err(DiscoveryError::OnlyCases(50)));
        let none = discover(&factors, &worlds, &[false; 50], &Search::default());
        assert_eq!(none, Err(DiscoveryError::NoCases(50)));
    }

    #[test]
    fn a_density_that_cannot_be_had_finds_nothing() {
        let (factors, worlds) = worlds(200);
        // Every second world, whatever is assumed.
        let cases: Vec<bool> = (0..200).map(|w| w % 2 == 0).collect();
        let search = Search {
            selection: Selection::DensityAtLeast(1.0),
            parameters_at_most: 1,
            ..Search::default()
        };
        assert_eq!(discover(&factors, &worlds, &cases, &search), Ok(None));
    }
}
