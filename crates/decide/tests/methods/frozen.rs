//! Results are the same to the last bit everywhere: these figures are frozen, and natively and in wasm
//! they must come out as they stand here. A change that moves them is a change of the method.

use regiewijzer_decide::contributions::shapley;
use regiewijzer_decide::discovery::{Cases, PrimSettings};
use regiewijzer_decide::sensitivity::{
    Bootstrap, MorrisDesign, SensitivityError, SobolDesign, morris_of, sobol_of,
};
use regiewijzer_decide::smaa::{Criterion, Preferences, Study};

fn bumpy(x: &[f64]) -> f64 {
    libm::sin(5.0 * x[0]) + libm::exp(x[1]) * x[2]
}

fn worlds() -> Vec<Vec<f64>> {
    let world = |w| {
        (0..3)
            .map(|f| f64::from(sobol_burley::sample(w, f, 1)))
            .collect()
    };
    (0..256).map(world).collect()
}

#[test]
fn sensitivity_is_frozen() -> Result<(), SensitivityError> {
    let bootstrap = Bootstrap::new(50, 0.9, 1)?;
    let indices = sobol_of(&SobolDesign::new(3, 128, 1)?, &bootstrap, bumpy)?;
    let found = indices
        .factors
        .iter()
        .map(|f| f.first.estimate + f.total.interval.hi);
    assert_eq!(found.sum::<f64>().to_bits(), SOBOL, "Sobol'");
    let effects = morris_of(&MorrisDesign::new(3, 20, 4, 1)?, bumpy)?;
    let found = effects.iter().map(|e| e.mu_star + e.sigma);
    assert_eq!(found.sum::<f64>().to_bits(), MORRIS, "Morris");
    Ok(())
}

#[test]
fn weighting_is_frozen() {
    let worlds: Vec<Vec<Vec<f64>>> = worlds().chunks(4).map(<[Vec<f64>]>::to_vec).collect();
    let mut digest = 0;
    for preferences in [
        Preferences::None,
        Preferences::Ordinal(vec![vec![1], vec![0, 2]]),
        Preferences::Intervals(vec![(0.1, 0.5), (0.0, 0.6), (0.2, 1.0)]),
    ] {
        let study = Study {
            criteria: vec![Criterion::new(0.0, 1.0).unwrap(); 3],
            preferences,
            samples: 500,
            seed: 1,
        };
        let found = study.analyse(&worlds).unwrap();
        let weights = found.central_weights.iter().flatten().flatten();
        let sum: f64 = weights.chain(found.rank.iter().flatten().take(3)).sum();
        digest ^= sum.to_bits();
    }
    assert_eq!(digest, SMAA);
}

#[test]
fn contributions_and_discovery_are_frozen() {
    let worlds = worlds();
    let on = |coalition: usize, lever: usize| f64::from(u8::from(coalition & (1 << lever) != 0));
    let worth = |s| -> f64 {
        let world = |x: &Vec<f64>| bumpy(&[x[0] * on(s, 0), x[1] * on(s, 1), x[2] * on(s, 2)]);
        worlds.iter().map(world).sum()
    };
    let shares = shapley(&(0..8).map(worth).collect::<Vec<_>>()).unwrap();
    // Each with a weight of its own: their plain sum says nothing of how they are divided.
    let found = shares[0] + 2.0 * shares[1] + 3.0 * shares[2];
    assert_eq!(found.to_bits(), SHAPLEY, "Shapley");

    let labels: Vec<bool> = worlds.iter().map(|x| bumpy(x) > 1.8).collect();
    let cases = Cases::new(&worlds, &labels).unwrap();
    let last = cases.peel(&PrimSettings::default()).pop().unwrap();
    let chance: f64 = cases
        .restrictions(&last.region)
        .iter()
        .map(|r| r.quasi_p)
        .sum();
    assert_eq!((last.fit.density + chance).to_bits(), PRIM, "PRIM");
}

const SOBOL: u64 = 4_612_188_256_418_896_474;
const MORRIS: u64 = 4_619_125_894_971_820_577;
const SMAA: u64 = 4_617_088_319_312_403_706;
const SHAPLEY: u64 = 4_648_932_687_761_390_903;
const PRIM: u64 = 4_606_487_397_246_597_555;
