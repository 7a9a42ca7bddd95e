import { answerDesk } from '#lib/http/desk.ts';
import { takeUpload } from '#lib/media/uploads.ts';

const take = (request: Request) => answerDesk(request, ({ member }) => takeUpload(member, request));

/** Files are sent here in pieces (tus 1.0): begun, gone on with, asked about and given up. */
export { take as DELETE, take as HEAD, take as OPTIONS, take as PATCH, take as POST };
