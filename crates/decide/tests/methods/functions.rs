//! Functions on which methods of sensitivity analysis are tried out, on factors from 0 to 1.

use std::f64::consts::PI;

/// Ishigami & Homma (1990), with a = 7 and b = .1, on three factors from −π to π.
pub(crate) fn ishigami(place: &[f64]) -> f64 {
    let [x, y, z] = [0, 1, 2].map(|i| PI * (2.0 * place[i] - 1.0));
    let (sin_x, sin_y) = (libm::sin(x), libm::sin(y));
    sin_x + 7.0 * sin_y * sin_y + 0.1 * z * z * z * z * sin_x
}

/// The coefficients of Saltelli & Sobol' (1995) for Sobol's G function.
pub(crate) const G: [f64; 8] = [0.0, 1.0, 4.5, 9.0, 99.0, 99.0, 99.0, 99.0];

pub(crate) fn sobol_g(place: &[f64]) -> f64 {
    let parts = place.iter().zip(G);
    parts
        .map(|(x, a)| ((4.0 * x - 2.0).abs() + a) / (1.0 + a))
        .product()
}
