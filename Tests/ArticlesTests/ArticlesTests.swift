// ArticlesTests
