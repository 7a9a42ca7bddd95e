import sharp, { type Sharp } from 'sharp';

type Photo = { width?: number; height?: number; orientation?: number; colour?: string };

/** A photo as a telephone makes it: with place, device, time, names, a profile and notes in every form there is. */
export async function photo({
  width = 640,
  height = 480,
  orientation = 1,
  colour = '#3a6b8c',
}: Photo = {}): Promise<Buffer> {
  const bytes = await plain(width, height, colour)
    .withMetadata({ orientation })
    .withIccProfile('p3')
    .withExif({
      IFD0: {
        Make: 'Lakeside Optics',
        Model: 'Pocket 9',
        Software: 'Editor 3.1',
        Artist: 'Amal Berrada',
        ImageDescription: 'Salma at her door',
      },
      IFD2: { DateTimeOriginal: '2026:11:03 09:12:44' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '31/1 30/1 0/1',
        GPSLongitudeRef: 'W',
        GPSLongitude: '9/1 46/1 0/1',
      },
    })
    .withXmp(
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" dc:creator="Amal Berrada" photoshop:City="Essaouira"/></rdf:RDF></x:xmpmeta>',
    )
    .jpeg({ quality: 85 })
    .toBuffer();
  const note = Buffer.from('taken near the well');
  const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, note.length + 2]), note]);
  return Buffer.concat([bytes.subarray(0, 2), comment, bytes.subarray(2)]);
}

/** A picture without anything beside it, with soft colours as a photo has. */
export function plain(width: number, height: number, colour = '#3a6b8c'): Sharp {
  const light = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><radialGradient id="g"><stop offset="0" stop-color="#fff" stop-opacity=".8"/><stop offset="1" stop-opacity="0"/></radialGradient></defs><rect width="100%" height="100%" fill="url(#g)"/></svg>`,
  );
  const ground = { width, height, channels: 3, background: colour } as const;
  return sharp({ create: ground }).composite([{ input: light }]);
}
