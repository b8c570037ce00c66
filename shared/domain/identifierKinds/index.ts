import { computerAddress, emailAddress, faxNumber, phoneNumber, portalLink } from './contacts';
import { birthDate, eventDate, highAge } from './days';
import type { IdentifierKind } from './kind';
import {
  accountNumber,
  deviceNumber,
  identityDocument,
  medicareNumber,
  orderNumber,
  planNumber,
  prescriptionNumber,
  recordNumber,
  socialSecurityNumber,
  vehicleNumber,
  visitNumber,
} from './numbers';
import { initials, newbornName, patientName, relativeName, titledName } from './people';
import { roomNumber, streetAddress, zipCode } from './places';

/** THE REGISTRY of what may say who a patient is. Where two claim the same words, the one that stands first has them. */
export const identifierKinds: readonly IdentifierKind[] = [
  socialSecurityNumber,
  recordNumber,
  visitNumber,
  accountNumber,
  orderNumber,
  prescriptionNumber,
  planNumber,
  medicareNumber,
  identityDocument,
  vehicleNumber,
  deviceNumber,
  faxNumber,
  phoneNumber,
  portalLink,
  emailAddress,
  computerAddress,
  birthDate,
  eventDate,
  highAge,
  initials,
  patientName,
  relativeName,
  newbornName,
  titledName,
  streetAddress,
  zipCode,
  roomNumber,
];
