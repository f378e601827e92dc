"""General equilibrium of structural gravity, in exact hat algebra."""
