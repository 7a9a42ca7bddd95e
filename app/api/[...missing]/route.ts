/** No such address in the API: RFC 9457. */
function answer(): Response {
  const problem = { type: 'about:blank', title: 'Not Found', status: 404 };
  return Response.json(problem, { status: 404, headers: { 'content-type': 'application/problem+json' } });
}

export { answer as DELETE, answer as GET, answer as PATCH, answer as POST, answer as PUT };
