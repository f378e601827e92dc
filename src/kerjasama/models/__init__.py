"""Estimate and solve: structural gravity and general equilibrium. Arrays in, frozen results out.

* `kerjasama.models.gravity`: what moves trade, by Poisson pseudo maximum likelihood
* `kerjasama.models.equilibrium`: what a change of trade costs does to every economy
* `kerjasama.models.sectors`: the same with many sectors that sell inputs to each other
"""
