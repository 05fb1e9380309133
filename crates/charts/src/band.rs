//! Five quantiles of an ensemble.

/// The quantiles a chart draws: the outer band, the inner band and the median.
///
/// Unit and range are those of the quantity shown; `p05 ≤ p25 ≤ p50 ≤ p75 ≤ p95`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    /// One world in twenty lies below this.
    pub p05: f64,
    /// One world in four lies below this.
    pub p25: f64,
    /// Half of the worlds lie below this.
    pub p50: f64,
    /// One world in four lies above this.
    pub p75: f64,
    /// One world in twenty lies above this.
    pub p95: f64,
}

/// The lowest 5% and the highest 95% quantile among `bands`, or `None` when
/// there are none or when one of them is not a finite number.
#[must_use]
pub fn bounds<'a>(bands: impl IntoIterator<Item = &'a Band>) -> Option<(f64, f64)> {
    let mut found: Option<(f64, f64)> = None;
    for band in bands {
        if !(band.p05.is_finite() && band.p95.is_finite()) {
            return None;
        }
        found = Some(match found {
            None => (band.p05, band.p95),
            Some((low, high)) => (low.min(band.p05), high.max(band.p95)),
        });
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn band(low: f64, high: f64) -> Band {
        let middle = (low + high) / 2.0;
        Band {
            p05: low,
            p25: middle,
            p50: middle,
            p75: middle,
            p95: high,
        }
    }

    #[test]
    fn bounds_take_the_widest_of_all_bands() {
        let bands = [band(0.2, 0.4), band(0.1, 0.3), band(0.3, 0.9)];
        assert_eq!(bounds(&bands), Some((0.1, 0.9)));
    }

    #[test]
    fn no_bands_have_no_bounds() {
        assert_eq!(bounds(&[]), None);
    }

    #[test]
    fn a_band_that_is_not_a_number_has_no_bounds() {
        assert_eq!(bounds(&[band(f64::NAN, 1.0)]), None);
    }
}
