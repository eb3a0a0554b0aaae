package org.example.library;

import com.amazonaws.services.lambda.runtime.RequestHandler;

/** A class between a handler and Lambda's interface, as frameworks have them. */
abstract class Answering<T> implements RequestHandler<T, MoodyHandler.Answer> {}
