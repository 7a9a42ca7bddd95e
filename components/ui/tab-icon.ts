/** The newsroom's mark in the browser's tab: the amber bar on the blue of the band. No request is made for it. */
export const tabIcon = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#0033a0" d="M0 0h32v32H0z"/><path fill="#ffb81c" d="M7 21h11v4H7z"/><path fill="#fff" d="M7 7h18v4H7zm0 7h18v4H7z"/></svg>',
)}`;
