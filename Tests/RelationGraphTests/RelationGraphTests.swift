// RelationGraphTests
