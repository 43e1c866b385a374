// ExtractionTests
