//! The three future roles of chapter 5.

crate::terms! {
    /// One of the three ways forward for the regisseur (chapter 5), from inward to outward and from
    /// little to much doorzettingsmacht. Their names are terms of art, so they stay Dutch.
    pub enum Regierol {
        /// Builds support inside the councils.
        Bestuursregisseur = "bestuursregisseur", "bestuursregisseur", "bestuursregisseur";
        /// Coordinates those who work in the field.
        Terreinregisseur = "terreinregisseur", "terreinregisseur", "terreinregisseur";
        /// Aligns policies across levels and sectors.
        Beleidsregisseur = "beleidsregisseur", "beleidsregisseur", "beleidsregisseur";
    }
}
