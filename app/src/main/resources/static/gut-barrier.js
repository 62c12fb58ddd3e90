// Loads the living picture of the gut lining when a reader comes near it, and nothing before.
for (const section of document.querySelectorAll('[data-barrier]')) {
  const near = new IntersectionObserver(async ([seen]) => {
    if (!seen.isIntersecting) return;
    near.disconnect();
    try {
      const figure = await import(section.dataset.barrier);
      figure.begin(section, figure);
    } catch (failure) {
      console.warn('The picture stays still:', failure);
    }
  }, { rootMargin: '600px' });
  near.observe(section);
}
