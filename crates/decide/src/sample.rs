//! What a list of figures says: mean, spread, percentiles. Sums run in the order of the list.

/// The mean; 0 for an empty list.
pub(crate) fn mean(values: &[f64]) -> f64 {
    if values.is_empty() {
        return 0.0;
    }
    values.iter().sum::<f64>() / values.len() as f64
}

/// The variance with n − 1 below the line; 0 where there are fewer than two values.
pub(crate) fn variance(values: &[f64]) -> f64 {
    if values.len() < 2 {
        return 0.0;
    }
    let mean = mean(values);
    let squares: f64 = values.iter().map(|x| (x - mean) * (x - mean)).sum();
    squares / (values.len() - 1) as f64
}

/// The standard deviation that goes with [`variance`].
pub(crate) fn deviation(values: &[f64]) -> f64 {
    libm::sqrt(variance(values))
}

/// The standard error of the mean; none where there are fewer than two values.
pub(crate) fn standard_error(values: &[f64]) -> Option<f64> {
    (values.len() > 1).then(|| deviation(values) / libm::sqrt(values.len() as f64))
}

/// The percentile by linear interpolation (NumPy's default), `p` from 0 to 1; 0 for an empty list.
pub(crate) fn percentile(values: &[f64], p: f64) -> f64 {
    let Some(last) = values.len().checked_sub(1) else {
        return 0.0;
    };
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let place = p * last as f64;
    let below = (place as usize).min(last);
    let above = (below + 1).min(last);
    sorted[below] + (place - below as f64) * (sorted[above] - sorted[below])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_those_of_numpy() {
        // numpy.percentile([1, 2, 3, 4, 10], 90) → 7.6; numpy.var(…, ddof=1) → 12.5
        let values = [10.0, 1.0, 3.0, 2.0, 4.0];
        assert!((percentile(&values, 0.9) - 7.6).abs() < 1e-12);
        assert!((variance(&values) - 12.5).abs() < 1e-12);
        assert_eq!(mean(&values), 4.0);
    }

    #[test]
    fn one_value_has_no_standard_error() {
        assert_eq!(standard_error(&[3.0]), None);
        assert_eq!(standard_error(&[1.0, 3.0]), Some(1.0));
    }
}
