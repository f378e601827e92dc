"""Estimation of structural gravity by Poisson pseudo maximum likelihood (PPML)."""
